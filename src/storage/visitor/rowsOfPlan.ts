import { recordKeyOf, type VisitorRecord } from '../../domain/visitor/VisitorRecord.ts';
import type { StrangeRow } from './KeptRecords.ts';
import { type KeptState, sealRecord } from './KeptState.ts';
import type { Plan } from './Plan.ts';
import type { SealedRow } from './SealedRow.ts';
import type { Sealing } from './Sealing.ts';

/** The rows that an action writes, and the ids of bytes that nothing points to afterwards. */
export async function rowsOfPlan(
  sealing: Sealing,
  now: KeptState,
  plan: Plan<unknown>,
): Promise<{ readonly rows: readonly SealedRow[]; readonly gone: readonly string[] }> {
  const rev = now.vault.seq + 1;
  const written = new Map<string, SealedRow>();
  const gone: string[] = [];
  for (const { kind, key } of plan.removes ?? []) {
    const found = now.kept.records.find(({ record }) => record.kind === kind && recordKeyOf(record) === key);
    if (found === undefined) continue;
    written.set(found.rowKey, { key: found.rowKey, rev, sealed: null });
    if (found.bytes !== undefined) gone.push(found.bytes.id);
  }
  for (const rowKey of plan.removesStrange ?? []) written.set(rowKey, { key: rowKey, rev, sealed: null });
  for (const planned of plan.puts ?? []) {
    const row = await sealRecord(sealing, now.key, rev, planned);
    written.set(row.key, row);
    const inTheWay = now.kept.strange.find(({ rowKey }) => rowKey === row.key);
    if (inTheWay === undefined) continue;
    const aside = await sealRecord(sealing, now.key, rev, { record: asideOf(inTheWay, rev) });
    written.set(aside.key, aside);
  }
  return { rows: [...written.values()], gone };
}

/** A row that nobody understands, as a record of its own. */
export function asideOf({ rowKey, row }: StrangeRow, rev: number): VisitorRecord {
  return { kind: 'aside', value: { id: `${rowKey}.${rev}`, row } };
}
