import type { EnclosureToKeep } from './StaffStore.ts';
import type { tablesOf } from './staffTables.ts';

type Tables = Pick<ReturnType<typeof tablesOf>, 'attachments' | 'enclosures'>;

/** Adds what a file brought; false where somebody took a photograph of it away meanwhile. Inside a transaction. */
export async function keepEnclosure(
  { attachments, enclosures }: Tables,
  { row, attachmentIds }: EnclosureToKeep,
): Promise<boolean> {
  const kept = await attachments
    .where('id')
    .anyOf([...attachmentIds])
    .count();
  if (kept !== attachmentIds.length) return false;
  await enclosures.add(row);
  return true;
}

/** Whether a case has these enclosures and no others. Inside a transaction. */
export async function hasEnclosures({ enclosures }: Tables, caseId: string, ids: readonly string[]): Promise<boolean> {
  const now = await enclosures.where('caseId').equals(caseId).primaryKeys();
  return now.length === ids.length && now.every((id) => ids.includes(id));
}
