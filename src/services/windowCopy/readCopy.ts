import { err, ok, type Result } from '../../domain/result/Result.ts';
import { createCopyReader, type WindowDump } from '../../storage/staff/windowCopy.ts';
import type { StaffError } from '../staff/StaffError.ts';
import { type CopyFile, openCopy } from './openCopy.ts';
import type { CopyParts } from './writeCopy.ts';

/** A copy that was read to its last byte and found whole. Its photographs were not kept. */
export interface WholeCopy {
  readonly dump: WindowDump;
  /** Stands for all of it; undefined in a copy of version 1, which has no photographs. */
  readonly sha256: string | undefined;
}

const damaged = err({ type: 'staff/copy-damaged' });

/**
 * Reads a copy of version 2 to its end, holding its rows and one photograph at a time. A photograph that no enclosure
 * among the rows claims for its case is `staff/copy-damaged`, like whatever else is not as it is written. tell: is told
 * how many bytes were read; false ends it with `staff/cancelled`.
 */
export async function readCopy(
  { sealing }: Pick<CopyParts, 'sealing'>,
  file: CopyFile,
  tell: (bytes: number) => Promise<boolean>,
): Promise<Result<WholeCopy, StaffError>> {
  const copy = openCopy(file, sealing);
  const reader = createCopyReader();
  const attachments: { readonly id: string; readonly enclosure: string; readonly caseId: string }[] = [];
  for (;;) {
    if (!(await tell(copy.bytesRead()))) return err({ type: 'staff/cancelled' });
    const piece = await copy.next();
    if (!piece.ok) return piece;
    if (piece.value === undefined) break;
    if (piece.value.type === 'rows' && !piece.value.lines.every((line) => reader.take(line))) return damaged;
    if (piece.value.type === 'attachment') {
      const { id, enclosure, caseId } = piece.value.row;
      attachments.push({ id, enclosure, caseId });
    }
  }
  const rows = reader.rows();
  if (rows === undefined) return damaged;
  const caseOf = new Map(rows.enclosures.map(({ id, caseId }) => [id, caseId]));
  if (!attachments.every(({ enclosure, caseId }) => caseOf.get(enclosure) === caseId)) return damaged;
  return ok({ dump: { ...rows, attachmentIds: attachments.map(({ id }) => id) }, sha256: copy.sha256() });
}
