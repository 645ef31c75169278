import type { DatabaseVersion } from '../../DatabaseVersion.ts';
import { contentV1 } from './v1.ts';

/** Every released version of `onetrip-content`, oldest first. */
export const contentVersions: readonly DatabaseVersion[] = [contentV1];
