import type { DatabaseVersion } from '../../DatabaseVersion.ts';

/**
 * A row of `cases` may carry the counter of its opening and its line of the list. Rows of version 1 stay as they are
 * until their case is next read: making a line takes keys, which no upgrade has.
 */
export const staffV2: DatabaseVersion = {
  version: 2,
  stores: { cases: '&caseId, packet, opened' },
};
