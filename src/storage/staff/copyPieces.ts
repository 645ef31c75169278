import * as v from 'valibot';
import { HashHex, Id128 } from '../../domain/cases/CaseIds.ts';
import { AttachmentRow } from './CaseRows.ts';
import { jsonOf } from './openText.ts';

/** Limits of a copy; nothing larger is ever held. A photograph has at most 15 MB, and sealing adds 28 bytes. */
export const copyLimits = {
  lineBytes: 512,
  pieceBytes: 16_000_000,
  pieces: 200_000,
  rowsBytes: 1_073_741_824,
} as const;

export const copyVersion = 2;

/** The first line of a copy, without its end. */
export function headingOf(version: number): string {
  return `{"format":"onetrip-window","version":${version}}`;
}

/** The version that a first line names; undefined where it is none of a copy. */
export function versionOf(line: string): number | undefined {
  const [, version] = /^\{"format":"onetrip-window","version":([1-9]\d{0,5})\}$/.exec(line) ?? [];
  return version === undefined ? undefined : Number(version);
}

const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(copyLimits.pieceBytes));

/**
 * A line of a copy behind its heading. `rows` and `attachment` are followed by so many bytes, whose hash they name;
 * `missing` is a photograph that could no longer be read; `end`, the last, says how many lines came before it and their
 * hash. Source: services/windowCopy/README.
 */
export const PieceLine = v.union([
  v.strictObject({ type: v.literal('rows'), bytes, sha256: HashHex }),
  v.strictObject({
    type: v.literal('attachment'),
    id: Id128,
    caseId: Id128,
    enclosure: AttachmentRow.entries.enclosure,
    bytes,
    sha256: HashHex,
  }),
  v.strictObject({ type: v.literal('missing'), id: Id128 }),
  v.strictObject({ type: v.literal('end'), pieces: v.pipe(v.number(), v.safeInteger()), sha256: HashHex }),
]);
export type PieceLine = v.InferOutput<typeof PieceLine>;

/** Undefined where a line is none of a copy. */
export function parsePieceLine(line: string): PieceLine | undefined {
  const parsed = v.safeParse(PieceLine, jsonOf(line));
  return parsed.success ? parsed.output : undefined;
}
