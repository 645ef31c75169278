import { expect, test } from 'vitest';
import { csvOf } from '../../../src/features/staff/day/csvOf.ts';

test('[DAY-1] the export opens in a spreadsheet as text: byte order mark, every field quoted, one line a case', () => {
  expect(
    csvOf([
      ['案件', '狀態'],
      ['a', '辦完'],
    ]),
  ).toBe('\uFEFF"案件","狀態"\r\n"a","辦完"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1', '＋1', '－1', '＠x', '=A1&"x"'])(
  '[DAY-2] %j is never a formula',
  (text) => {
    expect(csvOf([[text]]).startsWith(`\uFEFF"'`)).toBe(true);
  },
);

test('[DAY-2] quotes and line breaks stay inside their field', () => {
  expect(csvOf([['a "b", c\r\nd']])).toBe('\uFEFF"a ""b"", c\r\nd"\r\n');
});
