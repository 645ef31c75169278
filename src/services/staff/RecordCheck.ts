/**
 * Something that does not fit. missing: no action stands at these places, and none was deleted by the rule · unreadable:
 * what stands there is not what was sealed there · unlinked: it does not follow the one before it · past-end, end:
 * more stands behind the end that the window says, or the last action is not the one · receipt-missing, receipt-unlinked: the same of receipts, by their numbers ·
 * case-damaged: the case does not have all its actions, or not its hand-over.
 */
export type RecordFault =
  | { readonly type: 'missing'; readonly from: number; readonly to: number }
  | { readonly type: 'unreadable' | 'unlinked' | 'past-end'; readonly seq: number }
  | { readonly type: 'end' }
  | { readonly type: 'receipt-missing' | 'receipt-unlinked'; readonly number: number }
  | { readonly type: 'case-damaged'; readonly caseId: string };

/** What a look through the whole record of a window found. */
export interface RecordCheck {
  /** Those of this window that are there. */
  readonly actions: number;
  /** Those that were deleted by the rule, each with its place and hash. */
  readonly discarded: number;
  readonly receipts: number;
  readonly cases: number;
  /** The first hundred. */
  readonly faults: readonly RecordFault[];
  readonly faultCount: number;
}
