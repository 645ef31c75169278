import { expect, test } from '@playwright/test';
import { expectReady, markReady } from './support/checklist.ts';
import { openFresh } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';

test('[CHECKLIST-9] a paper ticked on one list is ticked on every list that asks for it', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/benefits/haiqing-card`);
  await markReady(page);
  await page.goto(`${site.url}/en/apartment/city-apartment`);
  await expectReady(page);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[DOCUMENT-3] the word of a paper can be held up large, in the clerk’s script', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/documents/address-proof`);
  const dialog = page.getByRole('dialog');
  await page.locator('main').getByRole('button', { name: 'Show to a clerk' }).first().click();
  await expect(dialog.locator('[lang="zh-Hans"]', { hasText: '住址证明' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await device.discard();
  await site.stop();
});

test('[BENEFIT-1] with scripts off, from home to one benefit and the package it came in', async () => {
  const site = await serveSite();
  const device = await openFresh({ javaScriptEnabled: false });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en`);
  await page.locator('main a[href="/en/benefits"]').click();
  await page.getByText('Cards', { exact: true }).first().click();
  await page.locator('a[href="/en/benefits/haiqing-card"]').click();
  await expect(page.locator('h1')).toContainText('Haiqing');
  await page.locator('#package a').click();
  await expect(page.locator('h1')).toContainText('second batch');
  await device.discard();
  await site.stop();
});

test('[APP-9] what is pressed while the code is still on its way happens once it is there', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.route(/assets\/react-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}/en/documents/address-proof`, { waitUntil: 'commit' });
  const show = page.locator('main').getByRole('button', { name: 'Show to a clerk' }).first();
  await show.click();
  // Again, since nothing happened.
  await show.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeHidden();
  letGo();
  await expect(dialog).toBeVisible();
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[APP-5] a link to a part of another page arrives at that part', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/benefits/nia-ten`);
  await page.locator('a[href="/en/travel/phones#12367"]').first().click();
  await expect(page.locator('[id="12367"]')).toBeInViewport();
  await device.discard();
  await site.stop();
});
