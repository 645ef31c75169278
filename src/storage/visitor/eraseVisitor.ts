import { err, ok, type Result } from '../../domain/result/Result.ts';
import { answeringInTime } from '../journal/answeringInTime.ts';
import { openGuarded } from '../openGuarded.ts';
import { probeDatabase } from '../probeDatabase.ts';
import type { StorageError } from '../StorageError.ts';
import { transact } from '../transact.ts';
import { withinDeadline } from '../withinDeadline.ts';
import { discard } from './discard.ts';
import { visitorDatabaseName } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import { visitorVersions } from './versions/visitorVersions.ts';
import { withVisitorLock } from './visitorLock.ts';

type EraseParts = Pick<VisitorStoreParts, 'deadlines' | 'journal' | 'witness'>;

/**
 * Erases everything the reader has kept, in all four places, and looks whether it is gone: rows, journal with the
 * copies of photographs, the witness, the database itself. The rows go first, so that they are gone even while
 * another window holds on to the empty database; a database that we cannot open, be it broken or newer than we are,
 * is deleted all the same. Every other connection is told to close. Errors: `not-erased`.
 */
export async function eraseVisitor(parts: EraseParts): Promise<Result<void, StorageError>> {
  const { deadlines } = parts;
  const journal = parts.journal && answeringInTime(parts.journal, deadlines.readMs);
  // A window that hangs in the middle of a change does not keep anybody from erasing.
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return erase({ ...parts, journal });
  };
  try {
    return await withVisitorLock(deadlines.writeMs, begin);
  } catch (cause) {
    if (hasBegun) throw cause;
    return begin();
  }
}

async function erase({ deadlines, journal, witness }: EraseParts): Promise<Result<void, StorageError>> {
  const emptied = await emptyAllStores(deadlines);
  let isDeleted = false;
  try {
    await discard({ what: 'database', name: visitorDatabaseName, deadlineMs: deadlines.writeMs });
    const probe = await withinDeadline(probeDatabase(visitorDatabaseName), deadlines.readMs);
    isDeleted = probe.nativeVersion === 0;
  } catch {
    // Deleting waits for other windows; what counts is whether the rows are gone.
  }
  witness.forget();
  const areFilesGone = journal === undefined || (await removeAllFiles(journal));
  return (isDeleted || emptied) && areFilesGone ? ok(undefined) : err({ type: 'storage/not-erased' });
}

/** Whether no file beside the database is left. A file that another window is just writing is tried again. */
async function removeAllFiles(journal: NonNullable<EraseParts['journal']>): Promise<boolean> {
  for (let tries = 0; tries < 5; tries++) {
    try {
      const names = await journal.list();
      if (names.length === 0) return true;
      await discard({ what: 'files', files: journal, names });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}

/** Whether every store was emptied and read back empty. */
async function emptyAllStores(deadlines: EraseParts['deadlines']): Promise<boolean> {
  const request = { name: visitorDatabaseName, versions: visitorVersions, deadlines, mode: 'existing' } as const;
  const opened = await openGuarded(request);
  if (!opened.ok) return false;
  const { db } = opened.value;
  const stores = db.tables.map((table) => table.name);
  await transact(db, { mode: 'rw', stores, deadlineMs: deadlines.writeMs }, async () => {
    for (const table of db.tables) await discard({ what: 'rows', table, keys: 'all' });
  });
  const left = await transact(db, { mode: 'r', stores, deadlineMs: deadlines.readMs }, async () => {
    let count = 0;
    for (const store of stores) count += await db.table(store).count();
    return count;
  });
  opened.value.close();
  return left.ok && left.value === 0;
}
