import * as v from 'valibot';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What was done at the start because the two copies did not agree. */
export const Recovery = v.variant('kind', [
  v.strictObject({ kind: v.literal('restored'), records: Count }),
  /** Something was kept once and neither copy is there any more. */
  v.strictObject({
    kind: v.literal('lost'),
    /** It went under an open window, which still shows it. */
    onScreen: v.optional(v.literal(true)),
  }),
  /** Records or actions that neither copy can give back whole. */
  v.strictObject({ kind: v.literal('damaged'), records: Count }),
]);
export type Recovery = v.InferOutput<typeof Recovery>;

/** That something was kept, noted outside both copies: the state it was in when last acknowledged. */
export const Witness = v.strictObject({
  epoch: v.string(),
  seq: Count,
  /** How many damaged records the reader has been told of. */
  told: v.optional(Count, 0),
  /** What the reader has not yet been told, or not yet put away. */
  notice: v.optional(v.nullable(Recovery), null),
});
export type Witness = v.InferOutput<typeof Witness>;

/** Where the third witness lies: some bytes that outlive a database the browser threw away. Never throws. */
export interface VisitorWitness {
  read(): Witness | undefined;
  write(witness: Witness): void;
  forget(): void;
  /** Whether the browser denies this page even that: then it denies storage as a whole. */
  isDenied(): boolean;
}

const key = 'onetrip-visitor';

/** In `localStorage`. Where that is forbidden, nothing is remembered. */
export const localWitness: VisitorWitness = {
  read() {
    try {
      const parsed = v.safeParse(Witness, JSON.parse(localStorage.getItem(key) ?? 'null'));
      return parsed.success ? parsed.output : undefined;
    } catch {
      return undefined;
    }
  },
  write(witness) {
    try {
      localStorage.setItem(key, JSON.stringify(witness));
    } catch {
      // The two copies do not depend on it.
    }
  },
  forget() {
    try {
      localStorage.removeItem(key);
    } catch {
      // It was never there.
    }
  },
  isDenied() {
    try {
      return localStorage === null;
    } catch {
      return true;
    }
  },
};

/** Notes the state that was acknowledged; what the reader has still to be told stays. */
export function noteState(witness: VisitorWitness, epoch: string, seq: number): void {
  const { told = 0, notice = null } = witness.read() ?? {};
  witness.write({ epoch, seq, told, notice });
}
