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
  const findMany = async <K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RecordOf<K>[]> => {
    const rows = await read(() => records().bulkGet(ids.map((id): [number, string] => [edition, id])));
    return rows.filter((row) => row.kind === kind).map((row) => parseRow(kind, row));
  };
  return {
    findMany,
    async find(kind, id) {
      return (await findMany(kind, [id]))[0];
    },
    async list(kind) {
      // Equal index keys come in the order of the primary key, [edition+id], so the list is sorted by id.
      const rows = await read(() => records().where('[edition+kind]').equals([edition, kind]).toArray());
      return rows.map((row) => parseRow(kind, row));
    },
  };
}

function parseRow<K extends RecordKind>(kind: K, row: ContentRow): RecordOf<K> {
  const schema: v.GenericSchema<unknown, RecordOf<K>> = contentKinds[kind] as never;
  const parsed = v.safeParse(schema, row.record);
  if (parsed.success) return parsed.output;
  throw new StorageRefusal({ type: 'storage/unreadable-row', store: 'records', key: row.id });
}
