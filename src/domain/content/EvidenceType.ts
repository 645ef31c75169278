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
});
export type EvidenceType = v.InferOutput<typeof EvidenceType>;
