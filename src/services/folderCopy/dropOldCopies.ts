import { copiesToDrop, type FolderEntry } from './copiesToDrop.ts';
import { readCopyName } from './copyName.ts';
import type { FolderDevice } from './FolderCopies.ts';

/** Lets old copies of this window go. A copy too many harms nobody, so one that cannot be removed is no failure. */
export async function dropOldCopies<Folder>(
  device: FolderDevice<Folder>,
  folder: Folder,
  windowId: string,
): Promise<void> {
  const names = await device.names(folder).catch(() => []);
  const files: FolderEntry[] = [];
  for (const name of names.filter((one) => readCopyName(windowId, one) !== undefined)) {
    // One that cannot even be looked at stays.
    const file = await device.open(folder, name).catch(() => undefined);
    if (file !== undefined) files.push({ name, sizeBytes: file.size });
  }
  for (const old of copiesToDrop(windowId, files)) await device.remove(folder, old).catch(() => undefined);
}
