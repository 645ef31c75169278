import { probeDatabase } from '../../probeDatabase.ts';
import type { StorageError } from '../../StorageError.ts';
import { toStorageError } from '../../toStorageError.ts';
import { withinDeadline } from '../../withinDeadline.ts';
import { visitorDatabaseName } from '../VisitorDatabase.ts';
import type { VisitorStoreParts } from '../VisitorStoreParts.ts';

/**
 * Whether this browser keeps nothing for this page and will not change its mind: no database at all, one that refuses
 * to open, and that twice. Never where anything tells of something kept before: an empty start
 * would hide it. A full device, a database that is damaged, newer, blocked or slow is none of this. Creates nothing.
 * refused: how the first opening in this window failed.
 */
export async function isStorageDenied(
  refused: StorageError,
  { witness, journal, deadlines }: Pick<VisitorStoreParts, 'witness' | 'journal' | 'deadlines'>,
): Promise<boolean> {
  if (refused.type !== 'storage/unavailable' && refused.type !== 'storage/unknown') return false;
  if (witness.read() !== undefined) return false;
  // A browser that keeps no database most often denies the files too, and then none can be there.
  const files = await journal?.list().catch(() => []);
  if (files !== undefined && files.length > 0) return false;
  try {
    await withinDeadline(probeDatabase(visitorDatabaseName), deadlines.readMs);
    return false;
  } catch (cause) {
    const { type } = toStorageError(cause);
    // Chromium with everything blocked says no more than "unknown", as it does of a damaged database.
    return type === 'storage/unavailable' || (type === 'storage/unknown' && witness.isDenied());
  }
}
