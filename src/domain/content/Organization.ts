import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';

/** A body that runs or stands behind something here (HSDS organization). */
export const Organization = v.strictObject({ ...recordBase('organization') });
export type Organization = v.InferOutput<typeof Organization>;
