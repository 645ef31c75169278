import * as v from 'valibot';

const shape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** A moment in UTC, `2026-11-20T00:00:00Z` or with milliseconds. Not a calendar day: see `PlainDate`. */
export const Instant = v.pipe(
  v.string(),
  v.check((text) => shape.test(text) && !Number.isNaN(Date.parse(text)), 'not an instant like 2026-11-20T00:00:00Z'),
);
export type Instant = v.InferOutput<typeof Instant>;
