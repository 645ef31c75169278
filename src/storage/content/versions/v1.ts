import type { DatabaseVersion } from '../../DatabaseVersion.ts';

/** Records by edition; `meta` holds which edition is active and the head of each stored one. */
export const contentV1: DatabaseVersion = {
  version: 1,
  stores: { records: '[edition+id], [edition+kind]', meta: '&key' },
};
