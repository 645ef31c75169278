import type { ContentReader } from '../../../domain/content/ContentReader.ts';
import type { ContentRecord } from '../../../domain/content/ContentRecord.ts';
import type { RecordKind } from '../../../domain/content/RecordId.ts';

/** Kinds of records that rest on sources, in the order in which a reader would look for them. */
const citingKinds = [
  'location',
  'organization',
  'floor',
  'place',
  'service',
  'program',
  'measure',
  'housing',
  'checklist',
  'evidence',
  'benefit',
  'document',
  'journey',
  'phone',
  'faq',
  'conflict',
  'term',
  'calendar',
] as const satisfies readonly RecordKind[];

/** The records that rest on each source, by the source's id; a record counts once for a source however often it cites it. */
export async function citingRecords(content: ContentReader): Promise<ReadonlyMap<string, readonly ContentRecord[]>> {
  const citing = new Map<string, ContentRecord[]>();
  for (const kind of citingKinds) {
    for (const record of await content.list(kind)) {
      for (const id of new Set(sourceIdsIn(record))) {
        const records = citing.get(id);
        if (records === undefined) citing.set(id, [record]);
        else records.push(record);
      }
    }
  }
  return citing;
}

function sourceIdsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('source.') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sourceIdsIn);
}
