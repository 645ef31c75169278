import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { markReady } from './support/checklist.ts';
import { openFresh } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';

test('[TRAVEL-4] the travel card names what is ticked, and its picture is a PNG of a phone’s size', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/apartment/city-apartment`);
  await markReady(page);
  await page.goto(`${site.url}/en/travel/card`);
  await expect(page.locator('#papers li')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a picture' }).click();
  const file = readFileSync(await (await download).path());
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1080, 1920]);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[TRAVEL-2] with scripts off the page of phones still dials, emergencies first', async () => {
  const site = await serveSite();
  const device = await openFresh({ javaScriptEnabled: false });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/travel/phones`);
  await expect(page.locator('a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:110');
  await device.discard();
  await site.stop();
});

test('[FACT-12] a note that something is wrong is prepared on the page and goes nowhere by itself', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/faq/one-stop-window`);
  const asked: string[] = [];
  await page.getByRole('button', { name: 'Something wrong here?' }).click();
  page.on('request', (request) => void (request.method() === 'GET' || asked.push(request.url())));
  await page.getByLabel('Which sentence').fill('Eight departments.');
  await expect(page.getByText(/Record: faq.one-stop-window/)).toContainText('Sentence: Eight departments.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(asked).toEqual([]);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[SOURCE-4] from a source to a page that rests on it, and from the offices to a question held up', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/sources`);
  await page.locator('main a[href="/en/sources/s0"]').click();
  await expect(page.locator('#uses a').first()).toBeVisible();
  await page.goto(`${site.url}/en/gaps`);
  await page.locator('main a[href="/en/gaps/window"]').click();
  await page.getByRole('button', { name: 'Show to a clerk' }).first().click();
  await expect(page.getByRole('dialog').locator('[lang="zh-Hans"]').nth(1)).toBeVisible();
  await device.discard();
  await site.stop();
});
