import { beginCopyFile, type CopyFileBeingWritten } from '../../browser/folder/beginCopyFile.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { checkCopy } from '../windowCopy/checkCopy.ts';
import { restoreCopy } from '../windowCopy/restoreCopy.ts';
import { type CopyParts, writeCopy } from '../windowCopy/writeCopy.ts';
import type { StaffError } from './StaffError.ts';
import type { MadeCopy, StaffService } from './StaffService.ts';

const failed = err({ type: 'staff/copy-failed' } as const);

/**
 * A window as one file, to be kept elsewhere, and back. Nothing is unsealed on the way: whoever has the file still needs
 * a passphrase or the recovery sheet. The file lies outside the page's memory, is read back before it is given, and
 * restored exactly or refused whole.
 */
export function createWindowCopies(parts: CopyParts): Pick<StaffService, 'copyWindow' | 'restoreWindow'> {
  return {
    async copyWindow(work) {
      const file = await beginCopyFile();
      const made = await attempt(parts, file, work);
      if (!made.ok) await file.discard();
      return made;
    },
    restoreWindow: (file, work) => restoreCopy(parts, file, work),
  };
}

async function attempt(
  parts: CopyParts,
  into: CopyFileBeingWritten,
  work: LongWork | undefined,
): Promise<Result<MadeCopy, StaffError>> {
  try {
    const written = await writeCopy(parts, into, work);
    if (!written.ok) return written;
    const file = await into.finish();
    const checked = await checkCopy(parts, file, written.value, work);
    return checked.ok ? ok({ file, missing: written.value.missing }) : checked;
  } catch {
    // The device is full, or took the file away.
    return failed;
  }
}
