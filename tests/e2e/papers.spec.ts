import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checklistPath, paper } from './support/checklist.ts';
import { openBrowser, untilReadyOffline } from './support/openBrowser.ts';
import { keepPhotograph, takePhotograph } from './support/photos.ts';
import { serveSite } from './support/serveSite.ts';

test('[PAPERS-8] a photograph survives a restart without a server, and its place lies nowhere on the device @long', async () => {
  const site = await serveSite();
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-'));
  let device = await openBrowser({ locale: 'en-GB', profile });
  let page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  const photograph = await takePhotograph(page);
  expect(photograph.includes('GPS-CANARY')).toBe(true);
  await keepPhotograph(paper(page), photograph);
  const thumb = paper(page).getByRole('button', { name: /^Show 1 of 1/ });
  await expect(thumb.locator('img')).toBeVisible();
  await untilReadyOffline(page);
  const complaints = [...device.complaints];
  await site.stop();
  device = await device.reopen();
  page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await paper(page).locator('summary', { hasText: 'Photos and files: 1' }).click();
  await thumbOf(page).click();
  const large = page.getByRole('dialog').locator('img');
  await expect(large).toBeVisible();
  expect(await large.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    // Turned upright and scaled.
    1333, 2000,
  ]);
  await device.close();
  const found = canaryIn(profile, 'GPS-CANARY');
  expect({ found, complaints: [...complaints, ...device.complaints] }).toEqual({ found: [], complaints: [] });
  await device.discard();
});

const thumbOf = (page: Parameters<typeof paper>[0]) => paper(page).getByRole('button', { name: /^Show 1 of 1/ });

/** The files of a profile that hold this text anywhere. */
function canaryIn(folder: string, canary: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(canary));
}
