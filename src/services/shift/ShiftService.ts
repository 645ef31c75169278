import type { Result } from '../../domain/result/Result.ts';
import type { SlicedFile } from '../../storage/shift/createShiftReader.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import type { StaffError } from '../staff/StaffError.ts';

/** What sealed files brought: photographs and PDFs, all their bytes, and how many cases' visitors said something of themselves. */
export interface ShiftLoad {
  readonly photographs: number;
  readonly bytes: number;
  readonly said: number;
}

/** A file for the next window, and the code that opens it, which is kept nowhere. */
export interface MadeShift {
  readonly file: Blob;
  readonly code: string;
  readonly count: number;
  /** Cases that cannot be read here and are not in it. */
  readonly leftOut: number;
  readonly load: ShiftLoad;
  /** Photographs, and whole lists of them, that cannot be read here and are not in it. */
  readonly unreadable: number;
}

/** What a file would change here. */
export interface ShiftSummary {
  readonly windowName: string;
  readonly madeAt: string;
  /** Cases that are not here yet. */
  readonly fresh: number;
  /** Cases of which something is new. */
  readonly more: number;
  /** Cases of which all is here already. */
  readonly known: number;
  /** Cases that both windows worked on: something of them is to be looked at. */
  readonly apart: number;
  /** Cases whose hand-over was taken in here too, under another number: one visit stands twice. */
  readonly twice: number;
  /** Cases that were deleted here by the rule and do not come back. */
  readonly gone: number;
  /** Cases that cannot be read here and stay as they are. */
  readonly damaged: number;
  /** Photographs and PDFs that are not here yet, and their bytes. */
  readonly photographs: number;
  readonly bytes: number;
  /** Cases for which comes what their visitors said of themselves. */
  readonly said: number;
}

/** A file that was opened and checked; nothing is kept of it before `take`. */
export interface OpenedShift {
  readonly summary: ShiftSummary;
  /** Takes what is new, each case whole, and answers how many cases that were. Once begun it is not cancelled. */
  take(work?: LongWork): Promise<Result<number, StaffError>>;
  /** Forgets the file's key, which was kept for its photographs; afterwards none can be taken. Locking does so too. */
  close(): void;
}

/** Cases on their way between windows that stand. */
export interface ShiftService {
  /** What would go along with these cases. */
  shiftLoad(caseIds: readonly string[]): Promise<Result<ShiftLoad, StaffError>>;
  /**
   * Seals these cases into a file; practice is left out. The cases stay, and the window's log says so. withBrought:
   * also the photographs and what visitors said of themselves. Errors: `staff/shift-too-large`, `staff/shift-empty`,
   * `staff/cancelled`.
   */
  handOver(
    caseIds: readonly string[],
    work?: LongWork,
    how?: { readonly withBrought: boolean },
  ): Promise<Result<MadeShift, StaffError>>;
  /** Opens a file with its code and checks all of it. Errors: `staff/…shift…`, `staff/cancelled`. */
  openShift(file: SlicedFile, code: string, work?: LongWork): Promise<Result<OpenedShift, StaffError>>;
}
