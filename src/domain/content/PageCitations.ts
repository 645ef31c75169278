import type { Localized } from '../locale/localize.ts';
import type { Citations } from './Citations.ts';
import type { Source } from './Source.ts';

/** What a page shows of a source. Views are written into every page, so they carry no more than that. */
export type SourceView = Pick<Localized<Source>, 'name' | 'publishedOn' | 'dateInferred' | 'url'>;

/** Citations as a page needs them; `Citations` itself is one. */
export interface PageCitations extends Omit<Citations, 'sources'> {
  readonly sources: Readonly<Record<string, SourceView>>;
}

/** The citations of a page without what it does not show; `more` adds the sources of parts that cite on their own. */
export function pageCitations(citations: Citations, ...more: readonly Pick<Citations, 'sources'>[]): PageCitations {
  const sources: Record<string, SourceView> = {};
  for (const part of [citations, ...more]) {
    for (const [id, { name, publishedOn, dateInferred, url }] of Object.entries(part.sources)) {
      sources[id] = { name, publishedOn, dateInferred, url };
    }
  }
  const { subject, gaps, conflicts, related } = citations;
  return { subject, gaps, conflicts, related, sources };
}
