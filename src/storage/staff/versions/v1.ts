import type { DatabaseVersion } from '../../DatabaseVersion.ts';

/**
 * `actions` are the truth; `cases` holds each case's salt and how many actions belong to it, `packets` and `receipts`
 * what came in and what was given out, `meta` the window and the end of its chain.
 */
export const staffV1: DatabaseVersion = {
  version: 1,
  stores: {
    meta: '&key',
    actions: '&id, caseId, &[windowId+seq]',
    cases: '&caseId, packet',
    packets: '&caseId',
    receipts: '&id, caseId',
  },
};
