import type { GoneRow } from './CaseRows.ts';
import type { tablesOf } from './staffTables.ts';

type Tables = ReturnType<typeof tablesOf>;

/**
 * The one door through which rows of a window leave this device: everything kept of the cases goes, and `gone` stays
 * in place of their actions. Whatever deletes elsewhere in the room breaks a test. Inside a transaction.
 */
export async function discardCases(
  tables: Tables,
  caseIds: readonly string[],
  gone: readonly GoneRow[],
): Promise<void> {
  for (const caseId of caseIds) {
    for (const table of [tables.actions, tables.receipts])
      await table.bulkDelete(await table.where('caseId').equals(caseId).primaryKeys());
  }
  await tables.packets.bulkDelete([...caseIds]);
  await tables.cases.bulkDelete([...caseIds]);
  await tables.meta.bulkPut([...gone]);
}

/** How many rows are still kept of the cases. Inside a transaction. */
export async function countRowsOf(tables: Tables, caseIds: readonly string[]): Promise<number> {
  let count = 0;
  for (const table of [tables.actions, tables.receipts, tables.packets, tables.cases])
    count += await table.where('caseId').anyOf(caseIds).count();
  return count;
}
