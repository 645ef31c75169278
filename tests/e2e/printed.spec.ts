import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { checklistPath } from './support/checklist.ts';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { openFresh } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';

/** Prints a page on A4: how many sheets, and their text where the machine can read it out of a PDF. */
async function print(
  page: Page,
  name: string,
): Promise<{ readonly sheets: number; readonly text: string | undefined }> {
  const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } });
  const file = test.info().outputPath(`${name}.pdf`);
  writeFileSync(file, pdf);
  await test.info().attach(name, { path: file, contentType: 'application/pdf' });
  const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return {
    sheets: pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    text: read.status === 0 ? read.stdout : undefined,
  };
}

test('[VISIT-11] the visit on A4: a cover with what to do, when and what to ask, then a sheet for everyone', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit`);
  await chooseTwoErrandsForTwo(page);
  const day = (await page.getByRole('button', { name: /^Day/ }).innerText()).match(/\d+ \w+ \d{4}/)?.[0] ?? 'no day';
  const { sheets, text } = await print(page, 'visit');
  // A cover, a sheet each, and what stands at the foot of every page of the guide.
  expect(sheets).toBeGreaterThanOrEqual(3);
  expect(sheets).toBeLessThanOrEqual(4);
  if (text !== undefined) {
    const [cover = '', mine = '', theirs = ''] = text.split('\f');
    expect(cover).toContain('To get done');
    expect(cover).toContain('台湾居民居住证');
    expect(cover.replace(/\s+/g, ' ')).toContain(day);
    expect(mine).toContain('Papers of: Myself');
    expect(mine).not.toContain('Papers of: Family');
    expect(theirs).toContain('Papers of: Family');
    // What is only for tapping stays off the paper.
    for (const never of ['Take the list with you', 'What this page does', 'Saved:', 'Change'])
      expect(text).not.toContain(never);
  }
  await device.discard();
  await site.stop();
});

test('[CHECKLIST-12] a list of papers on A4: every paper with a box, nothing to tap', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  const papers = await page.locator('#papers [data-evidence]').count();
  expect(papers).toBeGreaterThan(2);
  const { sheets, text } = await print(page, 'checklist');
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(6);
  if (text !== undefined) {
    for (const told of ['Proof of no home', 'Labour contract', 'Business licence', 'Edition 2'])
      expect(text).toContain(told);
    for (const never of ['Add to my visit', 'Add a note', 'Not begun']) expect(text).not.toContain(never);
  }
  await device.discard();
  await site.stop();
});
