import * as v from 'valibot';
import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import { ActionRow, CaseRow, ChainRow, EnclosureRow, GoneRow, PacketRow, ReceiptRow } from './CaseRows.ts';
import { jsonOf } from './openText.ts';
import { WindowRow } from './WindowRow.ts';

const first = '{"format":"onetrip-window","version":1}';
const Meta = v.tupleWithRest([WindowRow, ChainRow], GoneRow);
const rowsOf = {
  actions: ActionRow,
  cases: CaseRow,
  packets: PacketRow,
  receipts: ReceiptRow,
  enclosures: EnclosureRow,
};

/** Every row of a window as one moment saw them, but for photographs; all of it sealed but for identifiers, names and counters. */
export interface WindowRows {
  readonly meta: v.InferOutput<typeof Meta>;
  readonly actions: readonly ActionRow[];
  readonly cases: readonly CaseRow[];
  readonly packets: readonly PacketRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly enclosures: readonly EnclosureRow[];
}

/** The rows, and the ids of the photographs that their enclosures claim. */
export interface WindowDump extends WindowRows {
  readonly attachmentIds: readonly string[];
}

const tables = ['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures'] as const;

/** A line for each row, bytes in hexadecimal. */
export function* linesOfRows(rows: WindowRows): Generator<string> {
  for (const table of tables)
    for (const row of rows[table])
      yield JSON.stringify({ table, row: { ...withoutLine(row), sealed: hexOf(row.sealed) } });
}

export function countOfRows(rows: WindowRows): number {
  return tables.reduce((sum, table) => sum + rows[table].length, 0);
}

/** Lines of the list are made anew where they are missing, so a copy does without. */
function withoutLine<T extends object>(row: T): T {
  return 'line' in row || 'opened' in row ? { ...row, line: undefined, opened: undefined } : row;
}

/** The last line of a copy of version 1: without it, or with another hash, it is not whole. hash: SHA-256 of the lines before, in hexadecimal. */
export function endOf(hash: string): string {
  return JSON.stringify({ sha256: hash });
}

/** What is before the last line of a copy of version 1, and the last line; undefined where the text is none. */
export function partsOfCopy(text: string): { readonly body: string; readonly end: string } | undefined {
  const whole = text.trimEnd();
  const at = whole.lastIndexOf('\n');
  return at > 0 && whole.startsWith(`${first}\n`) ? { body: whole.slice(0, at), end: whole.slice(at + 1) } : undefined;
}

/** Takes the lines of a copy whose hash was compared, one by one. */
export interface CopyReader {
  /** False where the line does not have the shape of its kind. */
  take(line: string): boolean;
  /** All rows; undefined where the window's own are not among them as they should be. */
  rows(): WindowRows | undefined;
}

export function createCopyReader(): CopyReader {
  const meta: unknown[] = [];
  const rows = {
    actions: [] as ActionRow[],
    cases: [] as CaseRow[],
    packets: [] as PacketRow[],
    receipts: [] as ReceiptRow[],
    enclosures: [] as EnclosureRow[],
  };
  return {
    take(line) {
      const found = v.safeParse(Line, jsonOf(line));
      if (!found.success) return false;
      const { table, row: given } = found.output;
      const row = { ...given, sealed: bytesOfHex(given.sealed) };
      if (table === 'meta') return meta.push(row) > 0;
      const parsed = v.safeParse(rowsOf[table], row);
      if (parsed.success) (rows[table] as unknown[]).push(parsed.output);
      return parsed.success;
    },
    rows() {
      const parsed = v.safeParse(Meta, meta);
      return parsed.success ? { meta: parsed.output, ...rows } : undefined;
    },
  };
}

const Line = v.strictObject({
  table: v.picklist(tables),
  row: v.looseObject({ sealed: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/)) }),
});
