import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { TableCell } from '../../../src/services/staff/export/CaseTable.ts';
import { xlsxOf } from '../../../src/services/staff/export/xlsxOf.ts';

async function partsOf(rows: Iterable<readonly TableCell[]>, pause = async () => undefined) {
  const blob = await xlsxOf({ title: '案件 & "more"', heading: ['案件', '建案時間'], rows }, pause);
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([place, bytes]) => [place, strFromU8(bytes)]));
}

/** The text of each cell with its marks, row by row. */
function cellsOf(sheet = ''): { readonly marks: string; readonly text: string }[][] {
  return [...sheet.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, marks = '', inner = '']) => ({
      marks,
      text: inner.replace(/<[^>]*>/g, ''),
    })),
  );
}

const sheet = 'xl/worksheets/sheet1.xml';

test('[LIST-3] a workbook has the parts that a spreadsheet looks for, each named where it belongs', async () => {
  const parts = await partsOf([]);
  expect(Object.keys(parts).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    sheet,
  ]);
  for (const place of ['workbook.xml', 'worksheets/sheet1.xml', 'styles.xml'])
    expect(parts['[Content_Types].xml']).toContain(`PartName="/xl/${place}"`);
  for (const place of ['worksheets/sheet1.xml', 'styles.xml'])
    expect(parts['xl/_rels/workbook.xml.rels']).toContain(`Target="${place}"`);
  expect(parts['xl/workbook.xml']).toContain('<sheet name="案件 &amp; &quot;more&quot;"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.invalid")', '0012', '2026-12-01', 'TRUE'])(
  '[LIST-3] %j is a text, neither a formula nor a number',
  async (text) => {
    const parts = await partsOf([[text]]);
    const cell = cellsOf(parts[sheet])[1]?.[0];
    expect(cell?.marks).toBe('s="1" t="inlineStr"');
    expect(cell?.text).toBe(text.replaceAll('"', '&quot;'));
    expect(parts[sheet]).not.toMatch(/<f[ >]/);
  },
);

test('[LIST-3] a moment is a date by the clock of the centre, and its cell shows day and time', async () => {
  const parts = await partsOf([[{ instant: '2026-11-30T16:00:00Z' }, { instant: '2026-12-01T04:00:00Z' }]]);
  // 1 December 2026 is day 46357 of spreadsheets.
  expect(cellsOf(parts[sheet])[1]).toEqual([
    { marks: 's="3"', text: '46357' },
    { marks: 's="3"', text: '46357.5' },
  ]);
  expect(parts['xl/styles.xml']).toContain('numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"');
});

test('[LIST-3] marks of XML, line breaks and signs that XML cannot hold leave the sheet whole', async () => {
  const parts = await partsOf([['<a> & "b"', 'x\r\ny', 'a\0b\u001f', '_x0041_', '\ud800!', ' ']]);
  expect(cellsOf(parts[sheet])[1]?.map(({ text }) => text)).toEqual([
    '&lt;a&gt; &amp; &quot;b&quot;',
    'x_x000D_\ny',
    'a_x0000_b_x001F_',
    '_x005F_x0041_',
    '\ufffd!',
    ' ',
  ]);
});

test('[LIST-4] of many rows none is lost, and the page may answer between', async () => {
  let pauses = 0;
  const rows = Array.from({ length: 2500 }, (_, at) => [`${at}`]);
  const parts = await partsOf(rows, async () => void pauses++);
  expect(cellsOf(parts[sheet]).slice(1)).toEqual(rows.map(([text]) => [{ marks: 's="1" t="inlineStr"', text }]));
  expect(pauses).toBe(2);
});
