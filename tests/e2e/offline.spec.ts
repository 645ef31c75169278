import { expect, test } from '@playwright/test';
import { builtAddresses } from './support/addresses.ts';
import { checklistPath, expectReady, leaveNote, markReady, paper, typeNote } from './support/checklist.ts';
import { isDeep } from './support/depth.ts';
import { openBrowser, openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { prefixes } from './support/screens.ts';
import { builtText, serveSite } from './support/serveSite.ts';

test('[OFFLINE-1] one visit is enough: with the server gone every address of every language opens in a new tab with its text @long', async () => {
  test.setTimeout(2_700_000);
  const site = await serveSite();
  const device = await openFresh();
  const page = await device.context.newPage();
  await page.goto(`${site.url}/`);
  await untilReadyOffline(page);
  await page.close();
  await site.stop();

  for (const [locale, prefix] of Object.entries(prefixes)) {
    const addresses = builtAddresses().filter(({ address }) =>
      prefix === '' ? !/^\/(en|zh-Hans)(\/|$)/.test(address) : address === prefix || address.startsWith(`${prefix}/`),
    );
    expect(addresses.length).toBeGreaterThan(60);
    // Of the very many of one kind each sixtieth, of the others each second, in the second and third language each eighth.
    const many = /\/(benefits|documents|services|terms|faq|sources|travel)\/./;
    const chosen = addresses.filter(
      ({ address }, index) =>
        isDeep || index % 60 === 0 || (!many.test(address) && index % (prefix === '' ? 2 : 8) === 0),
    );
    const tab = await device.context.newPage();
    for (const { address, file } of chosen) {
      const answer = await tab.goto(site.url + address, { waitUntil: 'domcontentloaded' });
      expect(answer?.status(), address).toBe(200);
      expect(answer?.fromServiceWorker(), address).toBe(true);
      expect(answer?.headers()['content-security-policy'], address).toContain("require-trusted-types-for 'script'");
      const html = builtText(file);
      const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.trim() ?? '';
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(await tab.locator('html').getAttribute('lang'), address).toBe(locale);
      expect((await tab.locator('h1').innerHTML()).trim(), address).toBe(heading);
      await expect(tab, address).toHaveTitle(title);
    }
    const missing = await tab.goto(`${site.url}${prefix}/no-such-page`);
    expect(missing?.status()).toBe(404);
    await expect(tab.locator('h1')).toBeVisible();
    await tab.close();
  }
  expect(device.complaints).toEqual([]);
  await device.discard();
});

test('[OFFLINE-2] ticks and notes made without a connection are there after the browser is started again', async () => {
  const site = await serveSite();
  let device = await openBrowser({ locale: 'en-GB' });
  let page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await untilReadyOffline(page);
  await site.stop();

  await page.goto(site.url + checklistPath);
  await markReady(page);
  const note = await typeNote(page, 'In the blue folder');
  await leaveNote(note);

  device = await device.reopen();
  page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await expectReady(page);
  await expect(paper(page).getByRole('textbox')).toHaveValue('In the blue folder');
  expect(device.complaints).toEqual([]);
  await device.discard();
});

test('[OFFLINE-3] the offline check names what is missing, and fetching again brings it back', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/settings`);
  await untilReadyOffline(page);
  await page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((key) => key.startsWith('shell-'));
    const cache = await caches.open(name ?? '');
    const [file] = (await cache.keys()).filter((request) => /\/icons\/.*192/.test(request.url));
    await cache.delete(file?.url ?? '');
  });
  const offline = page
    .locator('section', { has: page.locator('#offline') })
    .or(page.locator('section#offline'))
    .first();
  await offline.getByRole('button', { name: /check/i }).click();
  await expect(offline.locator('li')).toHaveCount(1);
  await expect(page.locator('[data-offline="incomplete"]')).toBeAttached();
  await offline.getByRole('button', { name: /again|fetch/i }).click();
  await untilReadyOffline(page);
  await device.discard();
  await site.stop();
});
