import type { DatabaseVersion } from '../../DatabaseVersion.ts';

/** Persons, their papers by person and kind of paper, and `meta` for rows put aside. */
export const visitorV1: DatabaseVersion = {
  version: 1,
  stores: { persons: '&id', evidenceItems: '[personId+evidenceTypeId], personId', meta: '&key' },
};
