import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openFresh } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { openByHand, setUpWindow } from './support/window.ts';

const folder = process.env['PICTURES'] ?? mkdtempSync(join(tmpdir(), 'onetrip-print-'));
const papers = {
  a4: { width: '210mm', height: '297mm', points: [595, 842] },
  roll: { width: '80mm', height: '297mm', points: [227, 842] },
} as const;
type Paper = keyof typeof papers;

const run = (command: string, args: readonly string[]) => spawnSync(command, args, { encoding: 'utf8' }).stdout;

/** Prints the page as a PDF; gives its words, how many sheets it has, and what is wider than the paper. */
async function printed(page: Page, name: string, paper: Paper) {
  const { width, height, points } = papers[paper];
  const file = join(folder, `${name}-${paper}.pdf`);
  writeFileSync(file, await page.pdf({ width, height }));
  const about = run('pdfinfo', [file]);
  const size = /Page size: +([\d.]+) x ([\d.]+)/.exec(about);
  // Whole pixels, so a point or two more or less.
  for (const at of [0, 1] as const)
    expect(Math.abs(Number(size?.[at + 1]) - points[at]), `${name} ${paper}`).toBeLessThan(3);
  run('pdftoppm', ['-r', '70', '-png', file, file.slice(0, -4)]);
  await page.emulateMedia({ media: 'print' });
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  // What lies between the margins of the paper.
  const between = paper === 'a4' ? 210 - 28 : 80 - 8;
  await page.setViewportSize({ width: Math.floor((between / 25.4) * 96), height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const code = await page.evaluate(
    () => document.querySelector('main svg[role=img]')?.getBoundingClientRect().width ?? 0,
  );
  await page.setViewportSize(before);
  await page.emulateMedia({ media: null });
  return {
    sheets: Number(/Pages: +(\d+)/.exec(about)?.[1]),
    words: run('pdftotext', ['-layout', file, '-']).replace(/\s+/g, ' '),
    wide,
    /** How wide the code on it is, in millimetres. */
    codeMm: (code / 96) * 25.4,
  };
}

test('[COUNTER-13] sheet, receipt and card come out on A4 and on rolls of 80 mm: whole, readable, and nothing of the screen @long', async () => {
  test.skip(spawnSync('pdfinfo', ['-v']).error !== undefined, 'poppler reads what was printed');
  test.setTimeout(900_000);
  mkdirSync(folder, { recursive: true });
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const page = await device.context.newPage();
  const code = await setUpWindow(page, site.url, '/en/staff', async () => {
    const shown = await page.locator('[data-recovery]').innerText();
    for (const paper of ['a4', 'roll'] as const) {
      const sheet = await printed(page, 'recovery', paper);
      expect(sheet.sheets).toBe(1);
      expect(sheet.wide).toBeLessThanOrEqual(0);
      for (const words of ['Recovery sheet', 'Window A', 'Whoever has this sheet'])
        expect(sheet.words).toContain(words);
      expect(sheet.words.replace(/[\s-]/g, '')).toContain(shown.replace(/[\s-]/g, ''));
      for (const words of ['It is put away', 'Print']) expect(sheet.words).not.toContain(words);
    }
  });
  expect(code).not.toBe('');

  await openByHand(page, '居住证', '台湾居民居住证');
  await page.locator('[data-paper]').nth(3).waitFor();
  for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press('1');
  await expect(page.locator('[data-check="accepted"]')).toHaveCount(3);
  await page.keyboard.press('r');
  await expect(page.locator('[data-receipt]')).toBeVisible();
  for (const paper of ['a4', 'roll'] as const) {
    const receipt = await printed(page, 'receipt', paper);
    expect(receipt.sheets).toBe(1);
    expect(receipt.wide).toBeLessThanOrEqual(0);
    expect(receipt.codeMm).toBeGreaterThan(45);
    for (const words of ['Window A', '回執']) expect(receipt.words).toContain(words);
    for (const words of ['Save as a file', 'Back to the case', 'Next visitor'])
      expect(receipt.words).not.toContain(words);
  }
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.locator('[data-mark]')).not.toBeEmpty();
  const digits = await page.locator('[data-mark]').innerText();
  for (const paper of ['a4', 'roll'] as const) {
    const card = await printed(page, 'card', paper);
    expect(card.sheets).toBe(1);
    expect(card.wide).toBeLessThanOrEqual(0);
    expect(card.codeMm).toBeGreaterThan(paper === 'a4' ? 85 : 55);
    for (const words of ['Window A', digits, '掃一次', '扫一次', 'Scan this once']) expect(card.words).toContain(words);
    for (const words of ['Print it and put it up', 'Print', 'Who works here', 'This window'])
      expect(card.words).not.toContain(words);
  }
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});
