import * as v from 'valibot';
import type { ContentRecord } from '../../domain/content/ContentRecord.ts';
import { EditionHead, EditionNumber, Sha256Hex } from '../../domain/content/PublishedEdition.ts';
import { Instant } from '../../domain/dates/Instant.ts';
import { PartialDate } from '../../domain/dates/PartialDate.ts';

/** A record as stored: editions lie beside each other, told apart by the first part of every key. */
export interface ContentRow {
  readonly edition: number;
  readonly id: string;
  readonly kind: string;
  readonly record: ContentRecord;
}

/** `meta.active`: the edition that is read. `before` is the one it replaced, kept for windows that still read it. */
export const ActiveRow = v.strictObject({
  key: v.literal('active'),
  edition: EditionNumber,
  sha256: Sha256Hex,
  issuedAt: Instant,
  factsCollectedUntil: PartialDate,
  before: v.nullable(EditionNumber),
});
export type ActiveRow = v.InferOutput<typeof ActiveRow>;

/** `meta['head.<edition>']`: what a stored edition's pack says besides its records. */
export const HeadRow = v.strictObject({ key: v.string(), head: EditionHead });

export function headKey(edition: number): string {
  return `head.${edition}`;
}
