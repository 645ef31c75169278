import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { FactKey } from './Condition.ts';
import { idOf } from './RecordId.ts';

const Option = v.strictObject({
  id: FactKey,
  name: LocalizedText,
  /** Among several answers: excludes all the others, such as "none of these". */
  alone: v.optional(v.literal(true)),
});

const Options = v.pipe(v.array(Option), v.minLength(2), v.maxLength(20));
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A question of the finder (CCCEV information requirement). It can always be left out. */
export const Question = v.strictObject({
  id: idOf('question'),
  kind: v.literal('question'),
  /** The fact it asks for; rules and kept answers name it. */
  fact: FactKey,
  /** Place among questions that tell equally much. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The question as the reader reads it. */
  name: LocalizedText,
  /** Why it is asked. */
  why: LocalizedText,
  answer: v.variant('type', [
    v.strictObject({ type: v.literal('one'), options: Options }),
    v.strictObject({ type: v.literal('several'), options: Options }),
    v.strictObject({ type: v.literal('number'), least: Whole, most: Whole, unit: LocalizedText }),
  ]),
});
export type Question = v.InferOutput<typeof Question>;
