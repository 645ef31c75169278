import { type GapView, gapView, isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import { idSlug } from '../../../domain/content/idParts.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Phone } from '../../../domain/content/Phone.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** A number that some source gives. */
export interface PhoneNumber {
  /** Its anchor on the page of phones. */
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  readonly number: string;
  /** What a tap dials; null for a number one does not call, such as one for text messages. */
  readonly dial: string | null;
  readonly emergency: boolean;
}

export interface PhoneEntry extends PhoneNumber {
  readonly summary: string;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly gaps: readonly GapView[];
}

/** Someone whose number no source gives: never a number, but what to ask. */
export interface UnknownPhone {
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  readonly gaps: readonly GapView[];
}

export interface PhonesView {
  readonly emergency: readonly PhoneEntry[];
  readonly services: readonly PhoneEntry[];
  readonly unknown: readonly UnknownPhone[];
  readonly citations: Pick<PageCitations, 'sources'>;
}

export async function loadPhones({ content, locale, edition }: PageRequest): Promise<PhonesView> {
  const phones = (await content.list('phone')).sort((a, b) => a.order - b.order);
  const { sources } = pageCitations(await loadCitations(content, phones, locale));
  const gapsOf = async (phone: Phone) => (await content.findMany('gap', phone.gaps)).map((gap) => gapView(gap, locale));
  const entries: PhoneEntry[] = [];
  const unknown: UnknownPhone[] = [];
  for (const phone of phones) {
    const number = toNumber(phone, locale);
    const gaps = await gapsOf(phone);
    if (number === undefined) {
      unknown.push({ slug: idSlug(phone.id), name: phone.name[locale], purpose: phone.purpose[locale], gaps });
    } else {
      const { provenance } = phone;
      const doubtful = isDoubtful(provenance, edition.issuedOn);
      entries.push({ ...number, summary: phone.summary[locale], provenance, doubtful, gaps });
    }
  }
  return {
    emergency: entries.filter((phone) => phone.emergency),
    services: entries.filter((phone) => !phone.emergency),
    unknown,
    citations: { sources },
  };
}

/** The numbers that are known, in their order. */
export function phoneNumbers(phones: readonly Phone[], locale: LocaleTag): PhoneNumber[] {
  return [...phones].sort((a, b) => a.order - b.order).flatMap((phone) => toNumber(phone, locale) ?? []);
}

function toNumber(phone: Phone, locale: LocaleTag): PhoneNumber | undefined {
  if (phone.number === null) return undefined;
  return {
    slug: idSlug(phone.id),
    name: phone.name[locale],
    purpose: phone.purpose[locale],
    number: phone.number,
    dial: phone.dial,
    emergency: phone.emergency,
  };
}
