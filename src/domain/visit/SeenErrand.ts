import * as v from 'valibot';
import { EditionNumber } from '../content/PublishedEdition.ts';
import { RecordId } from '../content/RecordId.ts';
import { LocalizedText } from '../locale/LocalizedText.ts';

/** One thing an errand asked for when the reader last looked: its place in the list and its words. */
export const SeenLine = v.strictObject({
  /** Permanent key, e.g. `<requirement>/<list>/<evidence type>` or `statement/<id>`. */
  key: v.pipe(v.string(), v.maxLength(240)),
  text: LocalizedText,
});
export type SeenLine = v.InferOutput<typeof SeenLine>;

/** An errand as the reader last saw it, so that a new edition can say what changed for them, old beside new. */
export const SeenErrand = v.strictObject({
  subjectId: RecordId,
  edition: EditionNumber,
  lines: v.pipe(v.array(SeenLine), v.maxLength(400)),
});
export type SeenErrand = v.InferOutput<typeof SeenErrand>;
