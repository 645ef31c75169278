import * as v from 'valibot';

/** Key of a fact that a question asks: `residence-permit`. Permanent, because answers are kept under it. */
export const FactKey = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(60));
export type FactKey = v.InferOutput<typeof FactKey>;

/**
 * What must hold of someone, as a tree over facts. `is` holds when the answer is one of the options (of several
 * answers: when any of them is); `between` when a whole number lies inside, bounds included, null for no bound;
 * `staffDecides` where nothing a reader can answer settles it.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly is: FactKey; readonly options: readonly string[] }
  | { readonly between: FactKey; readonly min: number | null; readonly max: number | null }
  | { readonly staffDecides: true };

const Bound = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

export const Condition: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ all: v.pipe(v.array(Condition), v.minLength(1)) }),
    v.strictObject({ any: v.pipe(v.array(Condition), v.minLength(1)) }),
    v.strictObject({ not: Condition }),
    v.strictObject({ is: FactKey, options: v.pipe(v.array(FactKey), v.minLength(1)) }),
    v.strictObject({ between: FactKey, min: Bound, max: Bound }),
    v.strictObject({ staffDecides: v.literal(true) }),
  ]),
);
