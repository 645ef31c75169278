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
    for (const table of [tables.actions, tables.receipts, tables.enclosures, tables.attachments])
      await table.bulkDelete(await table.where('caseId').equals(caseId).primaryKeys());
  }
  await tables.packets.bulkDelete([...caseIds]);
  await tables.cases.bulkDelete([...caseIds]);
  await tables.meta.bulkPut([...gone]);
}

/**
 * Takes away photographs whose file was never taken in to its end: no enclosure claims them, and nothing was said to be
 * kept of it. Inside a transaction.
 */
export async function discardStrays({ attachments, enclosures }: Tables, isAlive: () => void): Promise<void> {
  for (const id of await attachments.orderBy('enclosure').uniqueKeys()) {
    isAlive();
    if ((await enclosures.get(String(id))) !== undefined) continue;
    await attachments.bulkDelete(await attachments.where('enclosure').equals(id).primaryKeys());
  }
}

/**
 * Takes away photographs of a file that was not taken in after all; not those of one that is kept, which may have come
 * to be so without an answer. Inside a transaction.
 */
export async function discardUnclaimed({ attachments, enclosures }: Tables, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const row = await attachments.get(id);
    if (row !== undefined && (await enclosures.get(row.enclosure)) === undefined) await attachments.bulkDelete([id]);
  }
}

/** Takes away photographs of which it is certain that no enclosure claims them. Inside a transaction. */
export async function discardAttachments({ attachments }: Tables, ids: readonly string[]): Promise<void> {
  await attachments.bulkDelete([...ids]);
}

/** How many rows are still kept of the cases. Inside a transaction. */
export async function countRowsOf(tables: Tables, caseIds: readonly string[]): Promise<number> {
  let count = 0;
  for (const table of [
    tables.actions,
    tables.receipts,
    tables.packets,
    tables.cases,
    tables.enclosures,
    tables.attachments,
  ])
    count += await table.where('caseId').anyOf(caseIds).count();
  return count;
}
