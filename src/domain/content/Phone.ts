import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { recordBase } from './RecordBase.ts';

/** A number to call (HSDS phone). A number that no source confirms is a record without `number`, with a gap. */
export const Phone = v.strictObject({
  ...recordBase('phone'),
  /** As printed, e.g. `0591-12367`; null where no source gives one. */
  number: v.nullable(v.pipe(v.string(), v.regex(/^[+0-9][0-9 -]*$/))),
  /** What to dial, digits only with an optional plus sign. */
  dial: v.nullable(v.pipe(v.string(), v.regex(/^\+?[0-9]+$/))),
  emergency: v.boolean(),
  /** Place in the list; emergency numbers come first. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What to call it for, a few words. */
  purpose: LocalizedText,
});
export type Phone = v.InferOutput<typeof Phone>;
