import type { DatabaseVersion } from '../../DatabaseVersion.ts';

/** What sealed files bring: `enclosures` says what belongs to a case, `attachments` holds the photographs. */
export const staffV3: DatabaseVersion = {
  version: 3,
  stores: { enclosures: '&id, caseId', attachments: '&id, caseId, enclosure' },
};
