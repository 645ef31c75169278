import { emptyOutbox, fillOutbox } from '../../browser/files/fillOutbox.ts';
import { copyOutbox } from '../../browser/folder/copyOutbox.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { checkCopy } from '../windowCopy/checkCopy.ts';
import { restoreCopy } from '../windowCopy/restoreCopy.ts';
import { type CopyParts, type CopySink, type WrittenCopy, writeCopy } from '../windowCopy/writeCopy.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffService } from './StaffService.ts';

const failed = err({ type: 'staff/copy-failed' } as const);

/**
 * A window as one file, to be kept elsewhere, and back. Nothing is unsealed on the way: whoever has the file still needs
 * a passphrase or the recovery sheet. The file lies outside the page's memory, is read back before it is given, and
 * restored exactly or refused whole.
 */
export function createWindowCopies(parts: CopyParts): Pick<StaffService, 'copyWindow' | 'restoreWindow'> {
  return {
    async copyWindow(work) {
      const outcome: { written?: Result<WrittenCopy, StaffError> } = {};
      try {
        const fill = async (write: CopySink['write']) => {
          outcome.written = await writeCopy(parts, { write }, work);
          if (!outcome.written.ok) throw new Error(outcome.written.error.type);
        };
        const file = await fillOutbox('window.onetrip', fill, copyOutbox);
        const { written } = outcome;
        if (!written?.ok) return written ?? failed;
        const checked = await checkCopy(parts, file, written.value, work);
        if (checked.ok) return ok({ file, missing: written.value.missing });
        await emptyOutbox(copyOutbox);
        return checked;
      } catch {
        // It was given up, the device is full, or took the file away.
        return outcome.written?.ok === false ? outcome.written : failed;
      }
    },
    restoreWindow: (file, work) => restoreCopy(parts, file, work),
  };
}
