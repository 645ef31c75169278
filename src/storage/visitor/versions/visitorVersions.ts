import type { DatabaseVersion } from '../../DatabaseVersion.ts';
import { visitorV1 } from './v1.ts';
import { visitorV2 } from './v2.ts';

/** Every released version of `onetrip-visitor`, oldest first. */
export const visitorVersions: readonly DatabaseVersion[] = [visitorV1, visitorV2];
