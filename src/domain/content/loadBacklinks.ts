import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { RecordLink } from './Citations.ts';
import type { ContentReader } from './ContentReader.ts';
import type { ContentRecord } from './ContentRecord.ts';
import { idKind } from './idParts.ts';
import { linkPath } from './linkPath.ts';
import type { RecordId, RecordKind } from './RecordId.ts';

/**
 * The records of some kinds that name this one: a place its services, a paper the errands that need it, a package
 * its benefits. Worked out when a page is read, over as few kinds as the page asks for. Each page is named once,
 * a list of papers by what the papers are for. Sorted by kind as asked for, then by id. Never throws.
 */
export async function loadBacklinks(
  content: ContentReader,
  id: RecordId,
  kinds: readonly RecordKind[],
  locale: LocaleTag,
): Promise<RecordLink[]> {
  const links = new Map<string, RecordLink>();
  for (const kind of kinds) {
    for (const record of await content.list(kind)) {
      if (record.id === id || !namedBy(record).includes(id)) continue;
      const named = await nameGiver(content, record);
      const path = linkPath(record);
      if (path === undefined || links.has(path)) continue;
      links.set(path, { id: named.id, kind: named.kind, name: named.name[locale], path });
    }
  }
  return [...links.values()];
}

/** A list of papers is known by its subject: "residence permit", not "papers for the residence permit". */
async function nameGiver(content: ContentReader, record: ContentRecord): Promise<ContentRecord> {
  if (record.kind !== 'checklist') return record;
  return (await content.find(idKind(record.subjectId) as RecordKind, record.subjectId)) ?? record;
}

function namedBy(record: ContentRecord): readonly (RecordId | null)[] {
  switch (record.kind) {
    case 'checklist':
      return record.requirements.flatMap(({ lists }) =>
        lists.flatMap(({ items }) => items.map((item) => item.evidenceTypeId)),
      );
    case 'benefit':
    case 'measure':
      return [record.programId, ...record.related];
    case 'service':
      return [record.placeId, ...record.related];
    default:
      return 'related' in record ? record.related : [];
  }
}
