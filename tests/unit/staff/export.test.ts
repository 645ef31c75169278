import { expect, test } from 'vitest';
import type { TableCell } from '../../../src/services/staff/export/CaseTable.ts';
import { csvOf } from '../../../src/services/staff/export/csvOf.ts';

const pause = async () => undefined;

async function csvText(heading: readonly string[], rows: Iterable<readonly TableCell[]>): Promise<string> {
  // Not `text()`, which takes the byte order mark away.
  return Buffer.from(await (await csvOf({ heading, rows }, pause)).arrayBuffer()).toString();
}

test('[LIST-1] the export opens in a spreadsheet as text: byte order mark, every field quoted, one line a case', async () => {
  expect(await csvText(['案件', '狀態'], [['a', '辦完']])).toBe('\uFEFF"案件","狀態"\r\n"a","辦完"\r\n');
});

test('[LIST-1] a moment is told as the clock at the centre shows it', async () => {
  expect(await csvText(['x'], [[{ instant: '2026-11-30T16:09:30Z' }]])).toBe('\uFEFF"x"\r\n"2026-12-01 00:09"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1', '＋1', '－1', '＠x', '=A1&"x"'])(
  '[LIST-2] %j is never a formula',
  async (text) => {
    const [, ...fields] = (await csvText([text], [[text]])).split(/(?:^\uFEFF|\r\n)(?="|$)/);
    expect(fields.slice(0, 2).map((field) => field.slice(0, 2))).toEqual(['"\'', '"\'']);
  },
);

test('[LIST-2] quotes and line breaks stay inside their field', async () => {
  expect(await csvText(['a "b", c\r\nd'], [])).toBe('\uFEFF"a ""b"", c\r\nd"\r\n');
});

test('[LIST-4] of many rows none is lost, and the page may answer between', async () => {
  let pauses = 0;
  const rows = Array.from({ length: 2500 }, (_, at) => [`${at}`]);
  const blob = await csvOf({ heading: ['n'], rows }, async () => void pauses++);
  expect((await blob.text()).trim().split('\r\n').slice(1)).toEqual(rows.map(([text]) => `"${text}"`));
  expect(pauses).toBe(2);
});
