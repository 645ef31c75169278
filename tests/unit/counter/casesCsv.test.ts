import { expect, test } from 'vitest';
import { casesCsv } from '../../../src/features/staff/day/casesCsv.ts';
import type { CaseSummary } from '../../../src/services/staff/StaffService.ts';

const one: CaseSummary = {
  caseId: 'abcdefghijklmnopqrstuvwxyz',
  openedAt: '2026-11-29T16:30:00Z',
  status: 'finished',
  errands: [],
  practice: false,
  clerkId: 'abcdefghijklmnopqrstuvwxyz',
  comeBack: null,
};

test('[DAY-1] the export opens in a spreadsheet as text: byte order mark, times at the centre, one line a case', () => {
  const text = casesCsv([one, { ...one, practice: true }], () => '台湾居民居住证');
  expect(text.startsWith('\uFEFF"case"')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text).toContain('"2026-11-30 00:30"');
  expect(text).toContain('"台湾居民居住证"');
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("http://x","y")',
])('[DAY-2] %j is never a formula', (name) => {
  const field = casesCsv([one], () => name)
    .split('\r\n')
    .slice(1)
    .join('\r\n')
    .split(',')
    .slice(3)
    .join(',');
  expect(field.startsWith(`"'`)).toBe(true);
});

test('[DAY-2] quotes and line breaks stay inside their field', () => {
  const text = casesCsv([one], () => 'a "b", c\r\nd');
  expect(text).toContain('"a ""b"", c\r\nd"');
});
