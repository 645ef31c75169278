import * as v from 'valibot';
import { canonicalText, maxDepth } from '../domain/canonical/canonicalText.ts';
import { ContentRecord } from '../domain/content/ContentRecord.ts';
import { findEditionProblems } from '../domain/content/findEditionProblems.ts';
import { EditionHead } from '../domain/content/PublishedEdition.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { type ContentPack, maxPackBytes } from './ContentPack.ts';
import type { PackError } from './PackError.ts';
import { packHash } from './packHash.ts';
import { slicePack } from './slicePack.ts';

export interface ParsePackOptions {
  /** The hash the bytes must have, where it is known from an index or a person. */
  readonly expectedSha256?: string;
  /** Lets the event loop run; awaited between small batches so that a slow phone keeps answering to taps. */
  readonly yieldToMain: () => Promise<void>;
}

/**
 * Reads and checks the bytes of a pack. Never throws. What is accepted is exactly what the bytes say: the
 * canonical text of the result is the bytes. The hash, where known, is checked before anything is parsed, and
 * the format's version before anything else is understood.
 */
export async function parsePack(
  bytes: Uint8Array<ArrayBuffer>,
  options: ParsePackOptions,
): Promise<Result<ContentPack, PackError>> {
  if (bytes.length > maxPackBytes) {
    return err({ type: 'pack/too-large', sizeBytes: bytes.length, limitBytes: maxPackBytes });
  }
  const hashProblem = await findHashProblem(bytes, options.expectedSha256);
  if (hashProblem) return err(hashProblem);
  const text = decode(bytes);
  if (text === undefined) return err({ type: 'pack/not-text' });
  const slices = await slicePack(text, options.yieldToMain);
  if (slices === 'too-deep') return err({ type: 'pack/too-deep', limit: maxDepth });
  const head = parseHead(slices.head);
  if (!head.ok) return head;
  const records: ContentRecord[] = [];
  let charsInTask = charsPerTask;
  for (const [index, slice] of slices.records.entries()) {
    charsInTask += slice.length;
    if (charsInTask > charsPerTask) {
      await options.yieldToMain();
      charsInTask = slice.length;
    }
    const record = parseRecord(slice, index, records.at(-1));
    if (!record.ok) return record;
    records.push(record.value);
  }
  await options.yieldToMain();
  const [problem] = findEditionProblems(records);
  if (problem) {
    const path = problem.path === '' ? problem.recordId : `${problem.recordId} ${problem.path}`;
    return err({ type: 'pack/inconsistent', path, rule: problem.rule, detail: problem.detail });
  }
  return ok({ ...head.value, records });
}

/** How much of the records is read in one task: a few of them, so that a slow phone stays below a frame or two. */
const charsPerTask = 4000;

async function findHashProblem(
  bytes: Uint8Array<ArrayBuffer>,
  expected: string | undefined,
): Promise<PackError | undefined> {
  if (expected === undefined) return undefined;
  try {
    const actual = await packHash(bytes);
    return actual === expected ? undefined : { type: 'pack/hash-mismatch', expected, actual };
  } catch {
    return { type: 'pack/cannot-verify' };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark must stay visible: it is not part of the canonical text.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseHead(text: string): Result<EditionHead, PackError> {
  const value = parseJson(text);
  if (value === undefined) return err({ type: 'pack/not-json', path: '' });
  const newer = v.safeParse(NewerFormat, value);
  if (newer.success) return err({ type: 'pack/newer-format', formatVersion: newer.output.formatVersion });
  if (!isCanonical(value, text)) return err({ type: 'pack/not-canonical', path: '' });
  const parsed = v.safeParse(HeadWithoutRecords, value);
  if (!parsed.success) return err(invalid('', parsed.issues[0]));
  const { records: _, ...head } = parsed.output;
  return ok(head);
}

const NewerFormat = v.object({ formatVersion: v.pipe(v.number(), v.safeInteger(), v.minValue(2)) });
const HeadWithoutRecords = v.strictObject({ ...EditionHead.entries, records: v.strictTuple([]) });

function parseRecord(text: string, index: number, before: ContentRecord | undefined): Result<ContentRecord, PackError> {
  const path = `records[${index}]`;
  const value = parseJson(text);
  if (value === undefined) return err({ type: 'pack/not-json', path });
  if (!isCanonical(value, text)) return err({ type: 'pack/not-canonical', path });
  const parsed = v.safeParse(ContentRecord, value);
  if (!parsed.success) return err(invalid(path, parsed.issues[0]));
  // One order of records only; two records with one id are told apart later, with a better reason.
  if (before !== undefined && parsed.output.id < before.id) return err({ type: 'pack/not-canonical', path });
  return ok(parsed.output);
}

/** The value of a JSON text, undefined when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalText(value) === text;
  } catch {
    return false;
  }
}

function invalid(path: string, issue: v.BaseIssue<unknown>): PackError {
  const inside = v.getDotPath(issue);
  return {
    type: 'pack/invalid',
    path: inside === null ? path : [path, inside].filter(Boolean).join('.'),
    detail: issue.message,
  };
}
