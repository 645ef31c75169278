import { err, ok, type Result } from '../../domain/result/Result.ts';
import { copyVersion, versionOf } from '../../storage/staff/copyPieces.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import type { StaffError } from '../staff/StaffError.ts';
import { type CopyFile, lineAt, openCopy } from './openCopy.ts';
import { readCopy, type WholeCopy } from './readCopy.ts';
import { readFirstCopy } from './readFirstCopy.ts';
import type { CopyParts } from './writeCopy.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

const cancelled = err({ type: 'staff/cancelled' });

/**
 * Makes this device the window of a copy, exactly or not at all. The whole copy is read and found whole before anything
 * is laid down; then its photographs one at a time, which count for nothing; last every row in one transaction. Where
 * that does not come about the photographs go again, at the latest when a window here is next unlocked.
 */
export async function restoreCopy(parts: CopyParts, file: CopyFile, work?: LongWork): Answer<void> {
  const first = await lineAt(file, 0);
  const version = first === undefined ? undefined : versionOf(first);
  if (version === undefined) return err({ type: 'staff/not-a-copy' });
  if (version > copyVersion) return err({ type: 'staff/copy-newer' });
  // Read twice: once to find it whole, once to take it in.
  const tellFrom = (before: number) => (bytes: number) =>
    goOn(work, parts.yieldToMain, { done: before + bytes, total: 2 * file.size });
  const whole = await (version === 1 ? readFirstCopy : readCopy)(parts, file, tellFrom(0));
  if (!whole.ok) return whole;
  if (work?.signal.aborted) return cancelled;
  const { dump } = whole.value;
  if (dump.attachmentIds.length === 0) return told(await parts.store.restore(dump));
  const there = await parts.store.readWindow();
  if (there.ok) return err({ type: 'staff/not-allowed' });
  if (there.error.type !== 'storage/absent') return there;
  // A restoring that was cut off may have left some.
  await parts.store.dropStrays();
  const done = await takeIn(parts, file, whole.value, tellFrom(file.size));
  if (!done.ok) await parts.store.dropStrays();
  return told(done);
}

async function takeIn(
  { store, sealing }: CopyParts,
  file: CopyFile,
  { dump, sha256 }: WholeCopy,
  tell: (bytes: number) => Promise<boolean>,
): Answer<void> {
  const copy = openCopy(file, sealing);
  for (;;) {
    if (!(await tell(copy.bytesRead()))) return cancelled;
    const piece = await copy.next();
    if (!piece.ok) return piece;
    if (piece.value === undefined) break;
    if (piece.value.type !== 'attachment') continue;
    const put = await store.restoreAttachment(piece.value.row);
    if (!put.ok) return put;
  }
  // Somebody wrote over the file meanwhile.
  if (copy.sha256() !== sha256) return err({ type: 'staff/copy-damaged' });
  return store.restore(dump);
}

/** A window that stands here already is not written over. */
function told(done: Result<void, StaffError>): Result<void, StaffError> {
  if (done.ok) return ok(undefined);
  return done.error.type === 'storage/changed-elsewhere' ? err({ type: 'staff/not-allowed' }) : done;
}
