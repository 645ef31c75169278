import { recordKeyOf } from '../../domain/visitor/VisitorRecord.ts';
import {
  createKeptRecords,
  type KeptRecord,
  type KeptRecords,
  openRow,
  type StrangeRow,
  textOfRecord,
} from './KeptRecords.ts';
import type { PlannedRecord } from './Plan.ts';
import type { SealedRow } from './SealedRow.ts';
import type { Sealing, VaultKey } from './Sealing.ts';
import type { VaultRow } from './VaultHead.ts';

/** Everything kept, sealed and unsealed, as one transaction saw it. */
export interface KeptState {
  readonly vault: VaultRow;
  readonly key: VaultKey;
  readonly rows: ReadonlyMap<string, SealedRow>;
  readonly kept: KeptRecords;
}

/** Unseals all rows; what `before` already had open is not opened again. */
export async function openKeptState(
  sealing: Sealing,
  vault: VaultRow,
  key: VaultKey,
  rows: readonly SealedRow[],
  before: KeptState | undefined,
): Promise<KeptState> {
  const seen = before?.key.id === key.id ? before : undefined;
  const known = new Map(seen?.kept.records.map((kept) => [kept.rowKey, kept]));
  const records: KeptRecord[] = [];
  const strange: StrangeRow[] = [];
  // All at once: the browser opens them beside this thread.
  const opened = await Promise.all(
    rows.map(async (row) => {
      const same = seen?.rows.get(row.key)?.rev === row.rev ? known.get(row.key) : undefined;
      return same === undefined ? openRow(sealing, key, row) : { kept: same };
    }),
  );
  for (const found of opened) {
    if (found === undefined) continue;
    if ('kept' in found) records.push(found.kept);
    else strange.push(found.strange);
  }
  return { vault, key, rows: new Map(rows.map((row) => [row.key, row])), kept: createKeptRecords(records, strange) };
}

/** One record as the row that the action `rev` writes. */
export async function sealRecord(
  sealing: Sealing,
  key: VaultKey,
  rev: number,
  { record, bytes }: PlannedRecord,
): Promise<SealedRow> {
  const rowKey = await sealing.rowKey(key, record.kind, recordKeyOf(record));
  return { key: rowKey, rev, sealed: await sealing.seal(key, rowKey, textOfRecord(record, bytes)) };
}
