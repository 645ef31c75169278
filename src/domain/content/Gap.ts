import * as v from 'valibot';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { idOf } from './RecordId.ts';

/** Something no source answers. Shown as an honest gap with a question ready for the window. */
export const Gap = v.strictObject({
  id: idOf('gap'),
  kind: v.literal('gap'),
  /** What is not known, as a short noun phrase: "opening hours of the window". */
  name: LocalizedText,
  /** The question to ask, as the reader would say it. `zh-Hans` is what is held up to a clerk. */
  question: LocalizedText,
  /** Who is likely to know. */
  askWhom: v.picklist(['window', 'zone', 'city', 'police', 'entryExit', 'operator']),
});
export type Gap = v.InferOutput<typeof Gap>;
