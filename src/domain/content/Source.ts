import * as v from 'valibot';
import { PartialDate } from '../dates/PartialDate.ts';
import { LocalizedText } from '../locale/LocalizedText.ts';
import { idOf } from './RecordId.ts';

/** A publication that facts rest on. `url` is null where the address may not be linked or is not known. */
export const Source = v.strictObject({
  id: idOf('source'),
  kind: v.literal('source'),
  /** The outlet, e.g. 福州日報. */
  name: LocalizedText,
  /** What the piece is about, in our words. */
  summary: LocalizedText,
  type: v.picklist(['government', 'law', 'officialPress', 'press', 'agency', 'reference']),
  publishedOn: v.nullable(PartialDate),
  /** True where the date was worked out from the text rather than printed on it. */
  dateInferred: v.boolean(),
  url: v.nullable(
    v.pipe(
      v.string(),
      v.url(),
      v.check((url) => url.startsWith('https://') || url.startsWith('http://'), 'not a web address'),
    ),
  ),
  /** Mark of this source in the owner's fact collection, for reviewers. */
  ref: v.pipe(v.string(), v.nonEmpty()),
});
export type Source = v.InferOutput<typeof Source>;
