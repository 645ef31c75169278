import * as v from 'valibot';
import { ActionRow, CaseRow, GoneRow, ReceiptRow } from './CaseRows.ts';
import { goneKey } from './GoneAction.ts';
import type { tablesOf } from './staffTables.ts';

/** Places of one window's chain, from `low` on and below `high`. */
export interface ChainRange {
  readonly windowId: string;
  readonly low: number;
  readonly high: number;
}

/** What lies at such places in one moment: actions with what opens them, their cases' receipts, and what stays of discarded ones. */
export interface ChainStretch {
  readonly actions: readonly ActionRow[];
  /** Places of rows without the shape of an action. */
  readonly broken: readonly number[];
  readonly cases: readonly CaseRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly gone: readonly GoneRow[];
}

/** Inside a transaction. */
export async function readStretch(
  tables: ReturnType<typeof tablesOf>,
  { windowId, low, high }: ChainRange,
): Promise<ChainStretch> {
  const found = await tables.actions
    .where('[windowId+seq]')
    .between([windowId, low], [windowId, high], true, false)
    .toArray();
  const actions = found.filter((row) => v.is(ActionRow, row));
  const caseIds = [...new Set(actions.map(({ caseId }) => caseId))];
  const cases = await tables.cases.bulkGet(caseIds);
  const receipts = await tables.receipts.where('caseId').anyOf(caseIds).toArray();
  const places = Array.from({ length: high - low }, (_, at) => goneKey({ windowId, seq: low + at }));
  const gone = await tables.meta.bulkGet(places);
  return {
    actions,
    broken: found.filter((row) => !v.is(ActionRow, row)).map(({ seq }) => seq),
    cases: cases.filter((row) => v.is(CaseRow, row)),
    receipts: receipts.filter((row) => v.is(ReceiptRow, row)),
    gone: gone.filter((row) => v.is(GoneRow, row)),
  };
}
