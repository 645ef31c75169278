import * as v from 'valibot';

/**
 * One record as it lies on the device. `key` says nothing about it; `rev` is the number of the action that wrote
 * it; `sealed` is null once it was removed: the row stays, so that no older copy brings the record back.
 */
export const SealedRow = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z2-7]{32}$/)),
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sealed: v.nullable(v.instance(Uint8Array<ArrayBuffer>)),
});
export type SealedRow = v.InferOutput<typeof SealedRow>;
