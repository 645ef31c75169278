import type { EnclosureToKeep } from './StaffStore.ts';
import type { tablesOf } from './staffTables.ts';

type Tables = Pick<ReturnType<typeof tablesOf>, 'attachments' | 'enclosures'>;

/** Whether every photograph of a file is still there: somebody may have taken it away. Inside a transaction. */
export async function areAttached(
  { attachments }: Pick<Tables, 'attachments'>,
  { attachmentIds }: EnclosureToKeep,
): Promise<boolean> {
  const kept = await attachments
    .where('id')
    .anyOf([...attachmentIds])
    .count();
  return kept === attachmentIds.length;
}

/** Adds what a file brought; false where a photograph of it is gone. Inside a transaction. */
export async function keepEnclosure(tables: Tables, enclosure: EnclosureToKeep): Promise<boolean> {
  if (!(await areAttached(tables, enclosure))) return false;
  await tables.enclosures.add(enclosure.row);
  return true;
}

/** Whether a case has these enclosures and no others. Inside a transaction. */
export async function hasEnclosures({ enclosures }: Tables, caseId: string, ids: readonly string[]): Promise<boolean> {
  const now = await enclosures.where('caseId').equals(caseId).primaryKeys();
  return now.length === ids.length && now.every((id) => ids.includes(id));
}
