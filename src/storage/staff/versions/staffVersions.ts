import type { DatabaseVersion } from '../../DatabaseVersion.ts';
import { staffV1 } from './v1.ts';
import { staffV2 } from './v2.ts';
import { staffV3 } from './v3.ts';

/** Every released version of `onetrip-staff`, oldest first. */
export const staffVersions: readonly DatabaseVersion[] = [staffV1, staffV2, staffV3];
