import type { DatabaseVersion } from '../../DatabaseVersion.ts';

/**
 * Sealed records under keys that say nothing, sealed bytes of photographs, and `meta` for the vault. What version 1
 * kept stays where it is until `carryOverV1` has sealed it: that cannot be done inside an upgrade's transaction.
 */
export const visitorV2: DatabaseVersion = {
  version: 2,
  stores: { records: '&key', bytes: '&id' },
};
