import type { ContentReader } from './ContentReader.ts';
import type { ContentRecord, RecordOf } from './ContentRecord.ts';
import type { RecordKind } from './RecordId.ts';

/** A reader over records in memory: for the build, for tests, and for browsers that store nothing. */
export function createMemoryReader(records: readonly ContentRecord[]): ContentReader {
  const byId = new Map(records.map((record) => [record.id, record]));
  const get = <K extends RecordKind>(kind: K, id: string): RecordOf<K>[] => {
    const record = byId.get(id);
    return record?.kind === kind ? [record as RecordOf<K>] : [];
  };
  return {
    find: async (kind, id) => get(kind, id)[0],
    findMany: async (kind, ids) => ids.flatMap((id) => get(kind, id)),
    list: async (kind) =>
      [...records]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap((record) => (record.kind === kind ? get(kind, record.id) : [])),
  };
}
