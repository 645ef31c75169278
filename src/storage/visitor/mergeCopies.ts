import type { JournalGeneration } from '../journal/JournalCopy.ts';
import type { SealedRow } from './SealedRow.ts';

/** Both copies brought together. */
export interface MergedCopies {
  /** Every row as it shall stand. */
  readonly rows: readonly SealedRow[];
  /** Number of the last action that either copy knows. */
  readonly seq: number;
  /** Rows that the database lacks or has in an older form. */
  readonly forDatabase: readonly SealedRow[];
  /** Whether the journal lacks anything. */
  readonly isJournalBehind: boolean;
  /** Records that the database must have lost: more than the one action that may have been cut off half-way. */
  readonly restored: number;
}

/**
 * Brings the database and the journal of the same generation together, row by row: the one written by the later
 * action stands. Pure. Where both have a row of the same action, the database's is taken.
 */
export function mergeCopies(
  database: { readonly seq: number; readonly rows: readonly SealedRow[] },
  journal: Pick<JournalGeneration, 'rows' | 'seq'>,
): MergedCopies {
  const merged = new Map(database.rows.map((row) => [row.key, row]));
  const forDatabase: SealedRow[] = [];
  for (const row of journal.rows.values()) {
    if (row.rev <= (merged.get(row.key)?.rev ?? -1)) continue;
    merged.set(row.key, row);
    forDatabase.push(row);
  }
  const isBehind = (row: SealedRow) => (journal.rows.get(row.key)?.rev ?? -1) < row.rev;
  const rows = [...merged.values()];
  const seq = rows.reduce((last, row) => Math.max(last, row.rev), Math.max(database.seq, journal.seq));
  // An action is written to the journal first; a single one that the database never saw was cut off, not lost.
  const isCutOff = database.seq > 0 && journal.seq === database.seq + 1;
  const lost = forDatabase.filter(({ rev, sealed }) => sealed !== null && !(isCutOff && rev === journal.seq));
  return {
    rows,
    seq,
    forDatabase,
    isJournalBehind: journal.seq < seq || database.rows.some(isBehind),
    restored: lost.length,
  };
}
