import type { CaseAction } from './CaseAction.ts';

export type CaseStatus = 'notOpened' | 'open' | 'held' | 'returned' | 'left' | 'finished';

/** The office's procedure: what may be done to a case in each status. */
export const allowedActions: Readonly<Record<CaseStatus, readonly CaseAction['type'][]>> = {
  notOpened: ['opened'],
  open: ['paperChecked', 'undone', 'corrected', 'noted', 'held', 'returned', 'left', 'finished', 'receiptGiven'],
  held: ['undone', 'corrected', 'noted', 'resumed', 'returned', 'left', 'receiptGiven'],
  returned: ['undone', 'corrected', 'noted', 'resumed', 'receiptGiven'],
  left: ['undone', 'corrected', 'noted', 'resumed', 'receiptGiven'],
  finished: ['undone', 'corrected', 'noted', 'receiptGiven'],
};

/** The status an action leads to; actions that are not named leave it as it is. */
export const statusAfter: Readonly<Partial<Record<CaseAction['type'], CaseStatus>>> = {
  opened: 'open',
  held: 'held',
  resumed: 'open',
  returned: 'returned',
  left: 'left',
  finished: 'finished',
};
