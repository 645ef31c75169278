import type { Source } from '../../../domain/content/Source.ts';
import type { PartialDate, PlainDate } from '../../../domain/dates/PartialDate.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface SettingsView {
  readonly edition: number;
  readonly issuedOn: PlainDate;
  /** Date of the newest publication the edition rests on; null when none is dated. */
  readonly newestSource: PartialDate | null;
  readonly sources: readonly SourceGroup[];
}

export interface SourceGroup {
  readonly type: Source['type'];
  readonly sources: readonly SourceView[];
}

export interface SourceView {
  readonly id: string;
  readonly outlet: string;
  readonly about: string;
  readonly publishedOn: PartialDate | null;
  readonly dateInferred: boolean;
  readonly url: string | null;
}

const typeOrder: readonly Source['type'][] = ['government', 'law', 'officialPress', 'press', 'agency', 'reference'];

export async function loadSettings({ content, locale, edition }: PageRequest): Promise<SettingsView> {
  const sources = await content.list('source');
  const newestFirst = [...sources].sort((a, b) => compare(b.publishedOn ?? '', a.publishedOn ?? ''));
  return {
    edition: edition.edition,
    issuedOn: edition.issuedOn,
    newestSource: newestFirst[0]?.publishedOn ?? null,
    sources: typeOrder.flatMap((type) => {
      const own = newestFirst.filter((source) => source.type === type).map((source) => sourceView(source, locale));
      return own.length === 0 ? [] : { type, sources: own };
    }),
  };
}

function sourceView({ id, name, summary, publishedOn, dateInferred, url }: Source, locale: LocaleTag): SourceView {
  return { id, outlet: name[locale], about: summary[locale], publishedOn, dateInferred, url };
}

/** By code unit, so that build and browser agree whatever their language data. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
