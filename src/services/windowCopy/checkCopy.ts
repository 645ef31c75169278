import { err, ok, type Result } from '../../domain/result/Result.ts';
import { copyVersion, versionOf } from '../../storage/staff/copyPieces.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import type { StaffError } from '../staff/StaffError.ts';
import { type CopyFile, lineAt, openCopy } from './openCopy.ts';
import type { CopyParts, WrittenCopy } from './writeCopy.ts';

/**
 * Reads back what was written, to its last byte, and compares; of the file no more than one piece is held. Errors:
 * `staff/copy-failed` where it is not what was written, `staff/cancelled`.
 */
export async function checkCopy(
  { sealing, yieldToMain }: CopyParts,
  file: CopyFile,
  written: WrittenCopy,
  work?: LongWork,
): Promise<Result<void, StaffError>> {
  const failed = err({ type: 'staff/copy-failed' } as const);
  if (file.size !== written.bytes || versionOf((await lineAt(file, 0)) ?? '') !== copyVersion) return failed;
  const copy = openCopy(file, sealing);
  const { total } = written;
  for (;;) {
    const done = Math.floor((total / 2) * (1 + copy.bytesRead() / file.size));
    if (!(await goOn(work, yieldToMain, { done, total }))) return err({ type: 'staff/cancelled' });
    const piece = await copy.next();
    if (!piece.ok) return failed;
    if (piece.value === undefined) return copy.sha256() === written.sha256 ? ok(undefined) : failed;
  }
}
