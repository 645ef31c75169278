import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { recordBase } from './RecordBase.ts';

/** A kind of paper people are asked for (CCCEV EvidenceType). On screen: 「要帶的文件」. */
export const EvidenceType = v.strictObject({
  ...recordBase('evidence'),
  /** Who issues it, where a source says. */
  issuer: v.nullable(LocalizedText),
  /** How to get it, where a source says. */
  howToGet: v.nullable(LocalizedText),
  /** It stays with the office (a photograph, a filled-in form), so that two errands need two of it. Left out: one is shown twice. */
  usedUp: v.optional(v.literal(true)),
});
export type EvidenceType = v.InferOutput<typeof EvidenceType>;
