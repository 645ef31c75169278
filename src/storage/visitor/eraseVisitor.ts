import { Dexie } from 'dexie';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { openGuarded } from '../openGuarded.ts';
import { probeDatabase } from '../probeDatabase.ts';
import type { StorageError } from '../StorageError.ts';
import { transact } from '../transact.ts';
import { type Deadlines, defaultDeadlines, withinDeadline } from '../withinDeadline.ts';
import { visitorDatabaseName } from './openVisitorStore.ts';
import { visitorVersions } from './versions/visitorVersions.ts';

/**
 * Erases everything the reader has kept, and looks whether it is gone. The rows go first, so that they are gone
 * even while another window holds on to the empty database; a database that we cannot open, be it broken or
 * newer than we are, is deleted all the same. Every other connection is told to close. Errors: `not-erased`.
 */
export async function eraseVisitor(deadlines: Deadlines = defaultDeadlines): Promise<Result<void, StorageError>> {
  const emptied = await emptyAllStores(deadlines);
  try {
    await withinDeadline(Dexie.delete(visitorDatabaseName), deadlines.writeMs);
    const probe = await withinDeadline(probeDatabase(visitorDatabaseName), deadlines.readMs);
    if (probe.nativeVersion === 0) return ok(undefined);
  } catch {
    // Deleting waits for other windows; what counts is whether the rows are gone.
  }
  return emptied ? ok(undefined) : err({ type: 'storage/not-erased' });
}

/** Whether every store was emptied and read back empty. */
async function emptyAllStores(deadlines: Deadlines): Promise<boolean> {
  const request = { name: visitorDatabaseName, versions: visitorVersions, deadlines, mode: 'existing' } as const;
  const opened = await openGuarded(request);
  if (!opened.ok) return false;
  const { db } = opened.value;
  const stores = db.tables.map((table) => table.name);
  await transact(db, { mode: 'rw', stores, deadlineMs: deadlines.writeMs }, async () => {
    for (const store of stores) await db.table(store).clear();
  });
  const left = await transact(db, { mode: 'r', stores, deadlineMs: deadlines.readMs }, async () => {
    let count = 0;
    for (const store of stores) count += await db.table(store).count();
    return count;
  });
  opened.value.close();
  return left.ok && left.value === 0;
}
