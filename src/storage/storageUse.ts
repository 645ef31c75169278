import type { Dexie } from 'dexie';
import type { Result } from '../domain/result/Result.ts';
import type { StorageError } from './StorageError.ts';
import { transact } from './transact.ts';

/**
 * Bytes that the rows of each store take as JSON text in UTF-8. The browser's own overhead is not in it, so
 * this compares kinds with each other and never predicts what is left.
 */
export type StorageUse = Readonly<Record<string, number>>;

export function storageUse(db: Dexie, deadlineMs: number): Promise<Result<StorageUse, StorageError>> {
  const stores = db.tables.map((table) => table.name);
  const encoder = new TextEncoder();
  return transact(db, { mode: 'r', stores, deadlineMs }, async () => {
    const bytes: Record<string, number> = {};
    for (const store of stores) {
      bytes[store] = 0;
      await db.table<unknown>(store).each((row) => {
        bytes[store] = (bytes[store] ?? 0) + encoder.encode(JSON.stringify(row)).length;
      });
    }
    return bytes;
  });
}
