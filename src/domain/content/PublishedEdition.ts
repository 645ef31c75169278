import * as v from 'valibot';
import { Instant } from '../dates/Instant.ts';
import { PartialDate } from '../dates/PartialDate.ts';
import type { ContentRecord } from './ContentRecord.ts';

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export const Sha256Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in hexadecimal'));
export type Sha256Hex = v.InferOutput<typeof Sha256Hex>;

/** Number of an edition: 1, 2, 3 …; it only ever grows. */
export const EditionNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
export type EditionNumber = v.InferOutput<typeof EditionNumber>;

/** What is said of an edition as a whole. `previous` is the hash of the edition before it, null for the first. */
export const EditionHead = v.strictObject({
  formatVersion: v.literal(1),
  edition: EditionNumber,
  issuedAt: Instant,
  /** Until when facts were collected, and all were looked at once more. */
  factsCollectedUntil: PartialDate,
  publisher: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  previous: v.nullable(Sha256Hex),
});
export type EditionHead = v.InferOutput<typeof EditionHead>;

/** One edition of the guide: its head and all its records in ascending order of id. */
export interface PublishedEdition extends EditionHead {
  readonly records: readonly ContentRecord[];
}
