import { err, ok, type Result } from '../../domain/result/Result.ts';
import { ShiftCase, ShiftHead } from '../../storage/shift/ShiftContents.ts';
import { readHeader, shiftPlace } from '../../storage/shift/ShiftHeader.ts';
import { mostShiftBytes, piecesOf } from '../../storage/shift/shiftPieces.ts';
import { openText } from '../../storage/staff/openText.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';

/** All that a shift file holds, through its schemas; nothing of it is compared with anything yet. */
export interface ShiftFile {
  readonly id: string;
  readonly head: ShiftHead;
  readonly cases: readonly ShiftCase[];
}

/** So many cases are opened before the page may paint and answer. */
const batchCases = 50;

/**
 * Opens a file with its code. Errors: `staff/not-a-shift`, `staff/shift-newer`, `staff/wrong-shift-code`,
 * `staff/shift-damaged`, `staff/cancelled`. Never rejects for what is in the file.
 */
export async function openShiftFile(
  { sealing, yieldToMain }: Pick<StaffParts, 'sealing' | 'yieldToMain'>,
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  code: string,
  work?: LongWork,
): Promise<Result<ShiftFile, StaffError>> {
  const damaged = err({ type: 'staff/shift-damaged' });
  const buffer = file.size > mostShiftBytes ? undefined : await file.arrayBuffer().catch(() => undefined);
  const cut = buffer && piecesOf(new Uint8Array(buffer));
  const header = readHeader(cut?.line ?? '');
  if (!header.ok) return header;
  const { id, code: wrap } = header.value;
  const vault = await sealing.recover(wrap, code, shiftPlace.code(id));
  if (vault === undefined) return err({ type: 'staff/wrong-shift-code' });
  try {
    const [first, ...pieces] = cut?.pieces ?? [];
    const head = first && (await openText(ShiftHead, vault, shiftPlace.piece(id, 0), first));
    if (head === undefined || head.cases !== pieces.length) return damaged;
    const cases: ShiftCase[] = [];
    for (const [at, piece] of pieces.entries()) {
      const found = await openText(ShiftCase, vault, shiftPlace.piece(id, at + 1), piece);
      if (found === undefined) return damaged;
      cases.push(found);
      if (at % batchCases > 0) continue;
      // Reading is half of it, comparing the other.
      const wanted = await goOn(work, yieldToMain, { done: cases.length, total: 2 * pieces.length });
      if (!wanted) return err({ type: 'staff/cancelled' });
    }
    return ok({ id, head, cases });
  } finally {
    vault.forget();
  }
}
