import * as v from 'valibot';
import { recordBase } from './RecordBase.ts';

const Word = v.pipe(v.string(), v.nonEmpty(), v.maxLength(60));

/**
 * A word of one side with the other side's word (SKOS prefLabel/altLabel). `name` is the headword in each
 * language of the product, `summary` what it means and where one meets it.
 */
export const Term = v.strictObject({
  ...recordBase('term'),
  group: v.picklist(['everyday', 'administrative', 'policy']),
  /** What people in Taiwan say, in Traditional characters; empty where there is no counterpart. */
  taiwan: v.array(Word),
  /** What people on the mainland say, in Simplified characters; empty where there is no counterpart. */
  mainland: v.array(Word),
  english: v.array(Word),
  /** How the words are read, one for each in their order; made when an edition is published, so no record is written with it. */
  readings: v.optional(
    v.strictObject({
      /** Of the mainland's words, syllables apart, with tone marks. */
      pinyin: v.array(v.string()),
      /** Of Taiwan's words, as read in Taiwan. */
      zhuyin: v.array(v.string()),
    }),
  ),
  /** A trap: the same word means something else on the other side. */
  falseFriend: v.boolean(),
});
export type Term = v.InferOutput<typeof Term>;
