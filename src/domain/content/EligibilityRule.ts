import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { Condition, FactKey } from './Condition.ts';
import { Provenance } from './Provenance.ts';
import { idOf, RecordId } from './RecordId.ts';

/** One condition in the words it was published in, and the same as a tree that answers can be held against. */
const RuleRequirement = v.strictObject({
  id: FactKey,
  words: LocalizedText,
  provenance: Provenance,
  condition: Condition,
});

/**
 * For whom something is (CPSV-AP rule, made to be run). All requirements together. With `conditionsPublished` false
 * they are only what was reported of them; the rest has to be asked, and `gaps` holds the question.
 */
export const EligibilityRule = v.strictObject({
  id: idOf('rule'),
  kind: v.literal('rule'),
  name: LocalizedText,
  subjectId: RecordId,
  /** Other records that tell of the same thing; the finder lists it once, as the subject. */
  sameThingIds: v.array(RecordId),
  conditionsPublished: v.boolean(),
  /** The round or year the conditions are of, where they belong to one. */
  round: v.nullable(LocalizedText),
  requirements: v.array(RuleRequirement),
  /** Answers that show that someone has it already, where answers can show it; then nothing more is asked for its sake. */
  heldWhen: v.nullable(Condition),
  /** Whom to ask what, the most important first. */
  gaps: v.array(idOf('gap')),
});
export type EligibilityRule = v.InferOutput<typeof EligibilityRule>;
