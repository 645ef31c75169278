import type { RecordOf } from './ContentRecord.ts';
import type { RecordKind } from './RecordId.ts';

/** Reads one published edition. The same shape over IndexedDB in the browser and over memory while building. */
export interface ContentReader {
  /** The record with this id, or undefined. The kind is the id's first part: `find('floor', 'floor.1f')`. */
  find<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | undefined>;
  /** The records with these ids that exist, in the order asked for. */
  findMany<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<RecordOf<K>[]>;
  /** All records of a kind, sorted by id. */
  list<K extends RecordKind>(kind: K): Promise<RecordOf<K>[]>;
}
