import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import type { StaffError } from '../staff/StaffError.ts';
import { checkCopy } from '../windowCopy/checkCopy.ts';
import { type CopyParts, type WrittenCopy, writeCopy } from '../windowCopy/writeCopy.ts';
import type { FolderDevice } from './FolderCopies.ts';

interface Parts<Folder> extends CopyParts {
  readonly device: FolderDevice<Folder>;
}

/** Writes a copy into a folder under this name, closes it, reads it back and compares. Whatever fails, the file goes again. */
export async function copyIntoFolder<Folder>(
  parts: Parts<Folder>,
  folder: Folder,
  name: string,
  work?: LongWork,
): Promise<Result<WrittenCopy, StaffError>> {
  const { device } = parts;
  try {
    const written = await write(parts, folder, name, work);
    if (!written.ok) return written;
    const checked = await check(parts, folder, name, written.value, work);
    if (checked.ok) return written;
    await device.remove(folder, name).catch(() => undefined);
    return checked;
  } catch (cause) {
    return err(folderError(cause));
  }
}

async function write<Folder>(
  parts: Parts<Folder>,
  folder: Folder,
  name: string,
  work: LongWork | undefined,
): Promise<Result<WrittenCopy, StaffError>> {
  const file = await parts.device.create(folder, name);
  try {
    const written = await writeCopy(parts, file, work);
    if (written.ok) await file.close();
    else await file.abort();
    return written;
  } catch (cause) {
    await file.abort();
    throw cause;
  }
}

async function check<Folder>(
  parts: Parts<Folder>,
  folder: Folder,
  name: string,
  written: WrittenCopy,
  work: LongWork | undefined,
): Promise<Result<void, StaffError>> {
  try {
    const checked = await checkCopy(parts, await parts.device.open(folder, name), written, work);
    if (checked.ok) return ok(undefined);
    return checked.error.type === 'staff/copy-failed' ? err({ type: 'staff/folder-failed' }) : checked;
  } catch (cause) {
    return err(folderError(cause));
  }
}

/** What the device said, in the words of the window. */
function folderError(cause: unknown): StaffError {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotFoundError') return { type: 'staff/folder-gone' };
  if (name === 'QuotaExceededError') return { type: 'staff/folder-full' };
  return name === 'NotAllowedError' ? { type: 'staff/folder-permission' } : { type: 'staff/folder-failed' };
}
