import { idSlug } from '../../../domain/content/idParts.ts';
import type { Source } from '../../../domain/content/Source.ts';
import type { PartialDate } from '../../../domain/dates/PartialDate.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { citingRecords } from './citingRecords.ts';

export interface SourceEntry {
  readonly slug: string;
  readonly outlet: string;
  readonly publishedOn: PartialDate | null;
  readonly dateInferred: boolean;
  /** How many records rest on it. */
  readonly uses: number;
}

export interface SourceGroup {
  readonly type: Source['type'];
  readonly entries: readonly SourceEntry[];
}

export interface SourcesView {
  readonly groups: readonly SourceGroup[];
}

const order: readonly Source['type'][] = ['law', 'government', 'officialPress', 'press', 'agency', 'reference'];

export async function loadSources({ content, locale }: PageRequest): Promise<SourcesView> {
  const sources = await content.list('source');
  const citing = await citingRecords(content);
  const entry = (source: Source): SourceEntry => ({
    slug: idSlug(source.id),
    outlet: source.name[locale],
    publishedOn: source.publishedOn,
    dateInferred: source.dateInferred,
    uses: citing.get(source.id)?.length ?? 0,
  });
  return {
    groups: order
      .map((type) => ({ type, entries: newestFirst(sources.filter((source) => source.type === type).map(entry)) }))
      .filter((group) => group.entries.length > 0),
  };
}

function newestFirst(entries: SourceEntry[]): SourceEntry[] {
  return entries.sort((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? 1 : -1));
}
