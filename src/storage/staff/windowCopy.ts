import * as v from 'valibot';
import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import { ActionRow, CaseRow, ChainRow, GoneRow, PacketRow, ReceiptRow } from './CaseRows.ts';
import { jsonOf } from './openText.ts';
import { WindowRow } from './WindowRow.ts';

const first = '{"format":"onetrip-window","version":1}';
const Rows = v.strictObject({
  meta: v.tupleWithRest([WindowRow, ChainRow], GoneRow),
  actions: v.array(ActionRow),
  cases: v.array(CaseRow),
  packets: v.array(PacketRow),
  receipts: v.array(ReceiptRow),
});
/** Every row of a window as one moment saw them; all of it sealed but for identifiers, names and counters. */
export type WindowRows = v.InferOutput<typeof Rows>;

const tables = ['meta', 'actions', 'cases', 'packets', 'receipts'] as const;

/** The lines of a copy without its last, which is `endOf` their hash: a heading, then a row each, bytes in hexadecimal. */
export function linesOfCopy(rows: WindowRows): string[] {
  return [
    first,
    ...tables.flatMap((table) =>
      rows[table].map((row) => JSON.stringify({ table, row: { ...withoutLine(row), sealed: hexOf(row.sealed) } })),
    ),
  ];
}

/** Lines of the list are made anew where they are missing, so a copy does without and stays what version 1 could read. */
function withoutLine<T extends object>(row: T): T {
  return 'line' in row || 'opened' in row ? { ...row, line: undefined, opened: undefined } : row;
}

/** The last line: without it, or with another hash, a copy is not whole. hash: SHA-256 of the lines before, in hexadecimal. */
export function endOf(hash: string): string {
  return JSON.stringify({ sha256: hash });
}

/** What is before the last line, and the last line; undefined where the text is no copy of ours. */
export function partsOfCopy(text: string): { readonly body: string; readonly end: string } | undefined {
  const whole = text.trimEnd();
  const at = whole.lastIndexOf('\n');
  return at > 0 && whole.startsWith(`${first}\n`) ? { body: whole.slice(0, at), end: whole.slice(at + 1) } : undefined;
}

/** The rows of a copy whose hash was compared; undefined where one does not have the shape of its kind. */
export function rowsOfCopy(body: string): WindowRows | undefined {
  const rows: Record<(typeof tables)[number], unknown[]> = {
    meta: [],
    actions: [],
    cases: [],
    packets: [],
    receipts: [],
  };
  for (const line of body.split('\n').slice(1)) {
    const found = v.safeParse(Line, jsonOf(line));
    if (!found.success) return undefined;
    const { table, row } = found.output;
    rows[table].push({ ...row, sealed: bytesOfHex(row.sealed) });
  }
  const parsed = v.safeParse(Rows, rows);
  return parsed.success ? parsed.output : undefined;
}

const Line = v.strictObject({
  table: v.picklist(tables),
  row: v.looseObject({ sealed: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/)) }),
});
