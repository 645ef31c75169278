import * as v from 'valibot';
import { idOf } from '../content/RecordId.ts';
import { Instant } from '../dates/Instant.ts';
import { PersonId } from './Person.ts';

/** What may be kept of a paper: photographs are stored as JPEG made anew on this device, a PDF as it came. */
export const paperFileTypes = ['image/jpeg', 'application/pdf'] as const;

/** One photograph or PDF of a person's paper. The bytes lie apart, sealed, under the same id. */
export const PaperFile = v.strictObject({
  /** 128 random bits in base32. */
  id: v.pipe(v.string(), v.regex(/^[a-z2-7]{26}$/)),
  personId: PersonId,
  evidenceTypeId: idOf('evidence'),
  type: v.picklist(paperFileTypes),
  /** Length of the bytes before sealing. */
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Pixels; null for a PDF. */
  width: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  height: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  /** SHA-256 of the bytes before sealing, lower-case hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  addedAt: Instant,
});
export type PaperFile = v.InferOutput<typeof PaperFile>;
