import type { StorageError } from '../../StorageError.ts';
import { createBytesDrawer } from '../BytesDrawer.ts';
import { beginVault } from '../beginVault.ts';
import { createVisitorStore } from '../createVisitorStore.ts';
import { createJournalHand } from '../JournalHand.ts';
import type { OpenedVisitorStore } from '../openVisitorStore.ts';
import { createRecordKeeper } from '../RecordKeeper.ts';
import type { VisitorStoreParts } from '../VisitorStoreParts.ts';
import type { VisitorWitness } from '../VisitorWitness.ts';
import { createMemoryRows } from './createMemoryRows.ts';
import { isStorageDenied } from './isStorageDenied.ts';

/** What is kept in the memory of this window until its page is left. */
export interface MemoryKeeping {
  /** The same store each time. */
  open(): OpenedVisitorStore;
  /** Begins anew with nothing. */
  erase(): Promise<void>;
}

/**
 * A store in memory where this browser denies the page every other place; undefined where it does not. Above its rows
 * it is the same store: the same actions, revisions and seals, with nothing beside it.
 */
export async function openInMemory(
  refused: StorageError,
  given: VisitorStoreParts,
): Promise<MemoryKeeping | undefined> {
  if (!(await isStorageDenied(refused, given))) return undefined;
  const parts: VisitorStoreParts = { ...given, journal: undefined, witness: noWitness, ballastBytes: 0 };

  const begin = async (): Promise<OpenedVisitorStore> => {
    const db = createMemoryRows();
    await beginVault(parts, db);
    const keeper = createRecordKeeper(db, parts, createJournalHand(undefined), false);
    // It cannot be closed: there would be nothing to open again.
    const opened = { db, onClosed: () => () => undefined, close: () => undefined };
    const store = createVisitorStore(opened, parts, keeper, createBytesDrawer(db, parts));
    return {
      store: { ...store, keeping: () => ({ copies: 0, reason: 'memoryOnly' }) },
      dataLost: false,
      recovery: undefined,
      // Other windows have a memory of their own.
      onChanged: () => () => undefined,
    };
  };

  let opened = await begin();
  return {
    open: () => opened,
    async erase() {
      opened = await begin();
    },
  };
}

/** Memory must leave no trace that something was kept: it would pass for a loss the next time. */
const noWitness: VisitorWitness = {
  read: () => undefined,
  write: () => undefined,
  forget: () => undefined,
  isDenied: () => true,
};
