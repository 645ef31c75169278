import * as v from 'valibot';

/** One answer: the id of an option, several of them, a whole number, or `skipped`. Absent: not asked yet. */
export const FinderAnswer = v.union([
  v.strictObject({ option: v.pipe(v.string(), v.maxLength(60)) }),
  v.strictObject({ options: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(20)) }),
  v.strictObject({ number: v.pipe(v.number(), v.safeInteger()) }),
  v.strictObject({ skipped: v.literal(true) }),
]);
export type FinderAnswer = v.InferOutput<typeof FinderAnswer>;

/** What the reader told the finder, by fact key. */
export const FinderAnswers = v.record(v.pipe(v.string(), v.maxLength(60)), FinderAnswer);
export type FinderAnswers = v.InferOutput<typeof FinderAnswers>;
