import type { RecordLink } from '../../../domain/content/Citations.ts';
import { linkPath } from '../../../domain/content/linkPath.ts';
import type { SourceView as CitedSource } from '../../../domain/content/PageCitations.ts';
import type { Source } from '../../../domain/content/Source.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';
import { citingRecords } from './citingRecords.ts';

export interface SourceView extends CitedSource {
  readonly type: Source['type'];
  readonly summary: string;
  /** The pages that rest on it, each once. */
  readonly uses: readonly RecordLink[];
}

export async function loadSource({ content, locale, params }: PageRequest): Promise<SourceView | undefined> {
  const source = await content.find('source', `source.${params['id'] ?? ''}`);
  if (source === undefined) return undefined;
  const uses = new Map<string, RecordLink>();
  for (const record of (await citingRecords(content)).get(source.id) ?? []) {
    const path = linkPath(record);
    if (path !== undefined && !uses.has(path))
      uses.set(path, { id: record.id, kind: record.kind, name: record.name[locale], path });
  }
  return {
    type: source.type,
    name: source.name[locale],
    summary: source.summary[locale],
    publishedOn: source.publishedOn,
    dateInferred: source.dateInferred,
    url: source.url,
    uses: [...uses.values()],
  };
}
