import type { Dexie } from 'dexie';
import * as v from 'valibot';
import { withinDeadline } from '../withinDeadline.ts';
import { SealedRow } from './SealedRow.ts';
import { VaultRow } from './VaultHead.ts';
import { type FoundRows, tablesOf } from './VisitorDatabase.ts';

/** What can still be read of a damaged database, row by row. Never rejects. */
export async function salvageRows(db: Dexie, deadlineMs: number): Promise<Pick<FoundRows, 'vault' | 'rows'>> {
  const { records, meta } = tablesOf(db);
  const orNothing = <T>(reading: PromiseLike<T>) => withinDeadline(reading, deadlineMs).catch(() => undefined);
  const vault = v.safeParse(VaultRow, await orNothing(meta.get('vault')));
  const rows: SealedRow[] = [];
  for (const key of (await orNothing(records.toCollection().primaryKeys())) ?? []) {
    const row = v.safeParse(SealedRow, await orNothing(records.get(key)));
    if (row.success) rows.push(row.output);
  }
  return { vault: vault.success ? vault.output : undefined, rows };
}
