import type { Dexie } from 'dexie';
import { transact } from '../transact.ts';
import { openRow } from './KeptRecords.ts';
import type { RecordKeeper } from './RecordKeeper.ts';
import type { SealedRow } from './SealedRow.ts';
import { tablesOf } from './VisitorDatabase.ts';
import type { VisitorStoreParts } from './VisitorStoreParts.ts';
import type { Recovery } from './VisitorWitness.ts';

/** Rows of the database that do not open are taken from the journal; tells what neither copy can give back. */
export async function mendRows(
  db: Dexie,
  keeper: RecordKeeper,
  { sealing, witness, deadlines }: VisitorStoreParts,
  journalRows: ReadonlyMap<string, SealedRow>,
  recovery: Recovery | undefined,
): Promise<Recovery | undefined> {
  const read = await keeper.read();
  if (!read.ok) return recovery;
  const { kept, key, rows, vault } = read.value;
  const damaged = kept.strange.filter(({ isSealed }) => isSealed);
  if (damaged.length === 0) return recovery;
  const mended: SealedRow[] = [];
  for (const { rowKey } of damaged) {
    const copy = journalRows.get(rowKey);
    const opened = copy === undefined ? undefined : await openRow(sealing, key, copy);
    if (copy !== undefined && opened !== undefined && 'kept' in opened) {
      mended.push({ ...copy, rev: rows.get(rowKey)?.rev ?? copy.rev });
    }
  }
  if (mended.length > 0) {
    const request = { mode: 'rw', stores: ['records'], deadlineMs: deadlines.writeMs } as const;
    await transact(db, request, () => tablesOf(db).records.bulkPut(mended));
    keeper.forget();
  }
  const left = damaged.length - mended.length;
  const told = witness.read()?.told ?? 0;
  if (left > told) {
    witness.write({ epoch: vault.head.epoch, seq: vault.seq, told: left, notice: null });
    return { kind: 'damaged', records: left };
  }
  if (mended.length === 0) return recovery;
  const already = recovery?.kind === 'restored' ? recovery.records : 0;
  return { kind: 'restored', records: already + mended.length };
}
