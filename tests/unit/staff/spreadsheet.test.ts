import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tableOfCases } from '../../../src/features/staff/day/tableOfCases.ts';
import { csvOf } from '../../../src/services/staff/export/csvOf.ts';
import { xlsxOf } from '../../../src/services/staff/export/xlsxOf.ts';
import type { CaseSummary } from '../../../src/services/staff/StaffService.ts';

const heading = ['案件', '建案時間', '狀態', '要再來的原因', '事項', '收件的人', '練習'];
const names = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '台灣居民居住證 "補" , 換', '林小姐'];

const cases: CaseSummary[] = names.map((name, at) => ({
  caseId: `case-${at}`,
  openedAt: '2026-11-30T16:09:00Z',
  status: at % 2 === 0 ? 'returned' : 'finished',
  errands: [{ subjectId: 'document.residence-permit', persons: ['p1'] }],
  practice: at === 0,
  clerkId: name,
  comeBack: at % 2 === 0 ? 'paperMissing' : null,
  returns: [],
  receipts: [],
}));

const table = () =>
  tableOfCases(cases, (one) => `事：${one.clerkId}`, {
    title: '案件',
    heading,
    status: (status) => (status === 'finished' ? '辦完' : '請再來'),
    comeBack: () => '缺文件',
    clerk: (id) => id,
    practice: '練習',
  });

test('[LIST-12] the table tells of each case why somebody must come back and who opened it', () => {
  const rows = [...table().rows];
  expect(rows[0]).toEqual(['case-0', { instant: cases[0]?.openedAt }, '請再來', '缺文件', '事：=1+1', '=1+1', '練習']);
  expect(rows[1]).toEqual(['case-1', { instant: cases[1]?.openedAt }, '辦完', '', '事：+1', '+1', '']);
  for (const row of rows) expect(row).toHaveLength(heading.length);
});

const whyNot =
  process.env['PROVE'] === undefined
    ? 'only where all is proven'
    : spawnSync('soffice', ['--version']).error && 'no LibreOffice here';

test.skipIf(whyNot !== undefined)(
  '[LIST-1] [LIST-2] [LIST-3] LibreOffice opens both exports with the same texts, and with no formula',
  { timeout: 900_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onetrip-sheet-'));
    const pause = async () => undefined;
    const files = { csv: await csvOf(table(), pause), xlsx: await xlsxOf(table(), pause) };
    for (const [format, blob] of Object.entries(files)) {
      const file = join(folder, `cases.${format}`);
      writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
      const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
      // Commas, quotes, UTF-8: what its dialog proposes by the byte order mark; without a dialog it looks for none.
      const as = format === 'csv' ? ['--infilter=CSV:44,34,76,1'] : [];
      const done = spawnSync('soffice', [home, '--headless', ...as, '--convert-to', 'fods', '--outdir', folder, file]);
      expect(done.status, String(done.stderr)).toBe(0);
      const sheet = readFileSync(join(folder, 'cases.fods'), 'utf8');
      expect(sheet, format).not.toContain('table:formula');
      const cells = [...sheet.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) =>
        text
          .replace(/<text:tab\/>/g, '\t')
          .replace(/<[^>]*>/g, '')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&'),
      );
      for (const text of [...heading, '請再來', '辦完', '缺文件', '練習'])
        expect(cells, `${format} ${text}`).toContain(text);
      for (const name of names) {
        expect(cells, `${format} ${name}`).toContain(`事：${name}`);
        // As it is, or in text with the mark that keeps it from being reckoned.
        const asText = cells.includes(name) || cells.includes(`'${name}`);
        expect(asText, `${format} ${name}`).toBe(true);
      }
      expect(cells.filter((text) => text.startsWith('2026-12-01 00:09'))).toHaveLength(names.length);
    }
    rmSync(folder, { recursive: true, force: true });
  },
);
