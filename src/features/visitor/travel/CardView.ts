import { isDoubtful, loadCitations } from '../../../domain/content/Citations.ts';
import { type PageCitations, pageCitations } from '../../../domain/content/PageCitations.ts';
import type { Provenance } from '../../../domain/content/Provenance.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { type PhoneNumber, phoneNumbers } from './PhonesView.ts';

/** A text for the driver in Simplified Chinese, with the reader's own and Taiwan's writing of it. */
export interface DriverText {
  readonly driver: string;
  readonly taiwan: string;
  readonly own: string;
}

export interface CardView {
  readonly place: DriverText;
  /** As far as it is known: no street and no number are published. */
  readonly address: DriverText;
  readonly provenance: Provenance;
  readonly doubtful: boolean;
  readonly emergency: readonly PhoneNumber[];
  /** Names of the papers that the reader may have ticked, by id. */
  readonly papers: readonly (readonly [id: string, name: string])[];
  readonly citations: Pick<PageCitations, 'sources'>;
}

export async function loadCard({ content, locale, edition }: PageRequest): Promise<CardView | undefined> {
  const centre = await content.find('location', 'location.centre');
  if (centre === undefined) return undefined;
  const address = centre.addressLine ?? centre.name;
  const { name, provenance } = centre;
  const { sources } = pageCitations(await loadCitations(content, [centre], locale));
  const cited = Object.fromEntries(Object.entries(sources).filter(([id]) => provenance.sources.includes(id)));
  return {
    place: { driver: name['zh-Hans'], taiwan: name['zh-Hant'], own: name[locale] },
    address: { driver: address['zh-Hans'], taiwan: address['zh-Hant'], own: address[locale] },
    provenance,
    doubtful: isDoubtful(provenance, edition.issuedOn),
    emergency: phoneNumbers(await content.list('phone'), locale).filter((phone) => phone.emergency),
    papers: (await content.list('evidence')).map((paper) => [paper.id, paper.name[locale]] as const),
    citations: { sources: cited },
  };
}
