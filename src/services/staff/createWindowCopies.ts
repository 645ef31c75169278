import { openOutbox } from '../../browser/files/openOutbox.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { checkCopy } from '../windowCopy/checkCopy.ts';
import { restoreCopy } from '../windowCopy/restoreCopy.ts';
import { type CopyParts, writeCopy } from '../windowCopy/writeCopy.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffService } from './StaffService.ts';

/** Beside that of visitors, who may empty theirs while a copy is made here. */
const outboxName = 'onetrip-copy';

/**
 * A window as one file, to be kept elsewhere, and back. Nothing is unsealed on the way: whoever has the file still needs
 * a passphrase or the recovery sheet. The file lies outside the page's memory, is read back before it is given, and
 * restored exactly or refused whole.
 */
export function createWindowCopies(parts: CopyParts): Pick<StaffService, 'copyWindow' | 'restoreWindow'> {
  return {
    async copyWindow(work) {
      const outbox = await openOutbox(outboxName);
      const made = await attempt(parts, outbox, work).catch((): Result<never, StaffError> => failed);
      if (!made.ok) await outbox.discard();
      return made;
    },
    restoreWindow: (file, work) => restoreCopy(parts, file, work),
  };
}

const failed = err({ type: 'staff/copy-failed' } as const);

async function attempt(parts: CopyParts, outbox: Awaited<ReturnType<typeof openOutbox>>, work: LongWork | undefined) {
  const written = await writeCopy(parts, outbox, work);
  if (!written.ok) return written;
  const file = await outbox.finish('window.onetrip');
  const checked = await checkCopy(parts, file, written.value, work);
  return checked.ok ? ok({ file, missing: written.value.missing }) : checked;
}
