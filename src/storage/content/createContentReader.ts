import type { Dexie } from 'dexie';
import * as v from 'valibot';
import type { ContentReader } from '../../domain/content/ContentReader.ts';
import { contentKinds, type RecordOf } from '../../domain/content/ContentRecord.ts';
import type { RecordKind } from '../../domain/content/RecordId.ts';
import { StorageRefusal } from '../StorageRefusal.ts';
import { transact } from '../transact.ts';
import { defaultDeadlines } from '../withinDeadline.ts';
import type { ContentRow } from './ContentRow.ts';

/**
 * Reads one installed edition from `onetrip-content`. Every record passes its kind's schema on the way out.
 * Rejects with StorageRefusal when the database does not answer or a row has lost its shape.
 */
export function createContentReader(db: Dexie, edition: number, deadlineMs = defaultDeadlines.readMs): ContentReader {
  const read = async (work: () => PromiseLike<(ContentRow | undefined)[]>): Promise<ContentRow[]> => {
    const rows = await transact(db, { mode: 'r', stores: ['records'], deadlineMs }, work);
    if (!rows.ok) throw new StorageRefusal(rows.error);
    return rows.value.filter((row) => row !== undefined);
  };
  const records = () => db.table<ContentRow, [number, string]>('records');
  // An installed edition never changes, so what has been read and found whole need not be read again.
  const known = new Map<string, RecordOf<RecordKind>>();
  const lists = new Map<RecordKind, readonly RecordOf<RecordKind>[]>();
  const keep = <K extends RecordKind>(kind: K, row: ContentRow): RecordOf<K> => {
    const record = (known.get(row.id) as RecordOf<K> | undefined) ?? parseRow(kind, row);
    known.set(row.id, record);
    return record;
  };
  const findMany = async <K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RecordOf<K>[]> => {
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) {
      const rows = await read(() => records().bulkGet(unknown.map((id): [number, string] => [edition, id])));
      for (const row of rows) if (row.kind === kind) keep(kind, row);
    }
    return ids.flatMap((id) => {
      const record = known.get(id);
      return record?.kind === kind ? [record as RecordOf<K>] : [];
    });
  };
  return {
    findMany,
    async find(kind, id) {
      return (await findMany(kind, [id]))[0];
    },
    async list(kind) {
      // Equal index keys come in the order of the primary key, [edition+id], so the list is sorted by id.
      const before = lists.get(kind);
      if (before !== undefined) return [...before] as RecordOf<typeof kind>[];
      const rows = await read(() => records().where('[edition+kind]').equals([edition, kind]).toArray());
      const list = rows.map((row) => keep(kind, row));
      lists.set(kind, list);
      return [...list];
    },
  };
}

function parseRow<K extends RecordKind>(kind: K, row: ContentRow): RecordOf<K> {
  const schema: v.GenericSchema<unknown, RecordOf<K>> = contentKinds[kind] as never;
  const parsed = v.safeParse(schema, row.record);
  if (parsed.success) return parsed.output;
  throw new StorageRefusal({ type: 'storage/unreadable-row', store: 'records', key: row.id });
}
