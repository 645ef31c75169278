import * as v from 'valibot';
import { PartialDate } from '../dates/PartialDate.ts';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { idOf } from './RecordId.ts';

/** Reports that disagree, kept side by side with their dates. We do not choose between them. */
export const Conflict = v.strictObject({
  id: idOf('conflict'),
  kind: v.literal('conflict'),
  /** What the reports disagree about. */
  name: LocalizedText,
  reports: v.pipe(
    v.array(
      v.strictObject({
        text: LocalizedText,
        asOf: PartialDate,
        sources: v.pipe(v.array(idOf('source')), v.minLength(1)),
      }),
    ),
    v.minLength(2),
  ),
  /** What would settle it, or why both may be true. */
  note: v.nullable(LocalizedText),
});
export type Conflict = v.InferOutput<typeof Conflict>;
