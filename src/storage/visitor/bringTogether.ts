import type { Dexie } from 'dexie';
import { ok, type Result } from '../../domain/result/Result.ts';
import { allAtOnce } from '../allAtOnce.ts';
import type { JournalGeneration } from '../journal/JournalCopy.ts';
import type { StorageError } from '../StorageError.ts';
import { transact } from '../transact.ts';
import type { DatabaseState } from './beginVault.ts';
import { discard } from './discard.ts';
import { mergeCopies } from './mergeCopies.ts';
import type { VaultRow } from './VaultHead.ts';
import { type FoundRows, tablesOf } from './VisitorDatabase.ts';

/** The database after it was given what it lacked. */
export interface Together extends DatabaseState {
  readonly restored: number;
  readonly isJournalBehind: boolean;
}

/** Database and journal of the same generation: each row from whichever has it later. */
export async function mergeIntoDatabase(
  db: Dexie,
  database: DatabaseState,
  journal: JournalGeneration,
  deadlineMs: number,
): Promise<Result<Together, StorageError>> {
  const { seq } = database.vault;
  const merged = mergeCopies({ seq, rows: database.rows }, journal);
  const vault: VaultRow = { ...database.vault, seq: merged.seq };
  const together = { vault, rows: merged.rows, restored: merged.restored };
  const isJournalBehind = merged.isJournalBehind || !vault.journal;
  if (merged.forDatabase.length === 0 && merged.seq === seq) return ok({ ...together, isJournalBehind });
  const tables = tablesOf(db);
  const done = await transact(db, { mode: 'rw', stores: ['records', 'meta'], deadlineMs }, async () => {
    await allAtOnce([tables.records.bulkPut([...merged.forDatabase]), tables.meta.put(vault)]);
  });
  return done.ok ? ok({ ...together, isJournalBehind }) : done;
}

/**
 * The database has nothing, or only something older: all comes from the journal, and from what was read of the
 * database those rows that are later.
 */
export async function adoptJournal(
  db: Dexie,
  journal: JournalGeneration,
  found: Pick<FoundRows, 'vault' | 'rows'>,
  deadlineMs: number,
): Promise<Result<Together, StorageError>> {
  const isSame =
    found.vault?.head.epoch === journal.head.epoch && found.vault.head.generation === journal.head.generation;
  const seq = isSame ? (found.vault?.seq ?? 0) : 0;
  // Of an older generation only what the journal has too, and there the journal's is later.
  const rows = isSame ? found.rows : found.rows.filter(({ key }) => journal.rows.has(key));
  const merged = mergeCopies({ seq, rows }, journal);
  const { head, part } = journal;
  const vault: VaultRow = { key: 'vault', head, seq: merged.seq, part, journal: !merged.isJournalBehind };
  const tables = tablesOf(db);
  const done = await transact(db, { mode: 'rw', stores: ['records', 'meta'], deadlineMs }, async () => {
    await allAtOnce([
      discard({ what: 'rows', table: tables.records, keys: 'all' }),
      tables.records.bulkPut([...merged.rows]),
      tables.meta.put(vault),
    ]);
  });
  const { restored, isJournalBehind } = merged;
  return done.ok ? ok({ vault, rows: merged.rows, restored, isJournalBehind }) : done;
}
