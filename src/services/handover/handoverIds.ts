import type { ContentReader } from '../../domain/content/ContentReader.ts';
import type { RecordKind } from '../../domain/content/RecordId.ts';

/** What an errand can be about, and the papers. */
const kinds = [
  'measure',
  'benefit',
  'housing',
  'document',
  'service',
  'gap',
  'evidence',
] as const satisfies RecordKind[];

/** Every id that a hand-over or a receipt can name in this edition; requirements as `checklist/requirement`. */
export async function handoverIds(content: ContentReader): Promise<string[]> {
  const [records, checklists] = await Promise.all([
    Promise.all(kinds.map((kind) => content.list(kind))),
    content.list('checklist'),
  ]);
  return [
    ...records.flatMap((list) => list.map(({ id }) => id)),
    ...checklists.flatMap(({ id, requirements }) => requirements.map((requirement) => `${id}/${requirement.id}`)),
  ];
}
