import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';
import { idOf } from './RecordId.ts';

/**
 * One support measure of the zone. With a `programId` and `number` it is a numbered slot of that programme;
 * without, it is a reported statement of which no source says whether it belongs to the programme.
 */
export const Measure = v.strictObject({
  ...recordBase('measure'),
  programId: v.nullable(idOf('program')),
  number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Whether the issuing office has supplied the text of this measure. */
  textSupplied: v.boolean(),
});
export type Measure = v.InferOutput<typeof Measure>;
