import { expect, test } from '@playwright/test';
import { openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';

for (const [device, address, lang] of [
  ['zh-TW', '/floors', 'zh-Hant'],
  ['zh-HK', '/floors', 'zh-Hant'],
  ['zh-MO', '/floors', 'zh-Hant'],
  ['zh-CN', '/zh-Hans/floors', 'zh-Hans'],
  ['zh-SG', '/zh-Hans/floors', 'zh-Hans'],
  ['en-GB', '/en/floors', 'en'],
  ['ja-JP', '/en/floors', 'en'],
] as const) {
  test(`[APP-4] the first visit of a device that reads ${device} opens ${address}`, async () => {
    const site = await serveSite();
    const opened = await openFresh({ locale: device });
    const page = await opened.context.newPage();
    await page.goto(`${site.url}/floors`);
    await expect(page).toHaveURL(site.url + address);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await opened.discard();
    await site.stop();
  });
}

test('[APP-4] an address without a prefix opens in the language chosen before, also offline; one with a prefix in its own', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'zh-TW' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/floors`);
  await untilReadyOffline(page);
  await page.locator('header a[hreflang="en"]').click();
  await expect(page).toHaveURL(/\/en\/floors$/);
  await site.stop();
  await page.goto(`${site.url}/measures`);
  await expect(page).toHaveURL(/\/en\/measures$/);
  await page.goto(`${site.url}/zh-Hans/measures`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await page.locator('header a[hreflang="zh-Hant"]').click();
  await expect(page).toHaveURL(`${site.url}/measures`);
  await page.goto(`${site.url}/apartment`);
  await expect(page).toHaveURL(`${site.url}/apartment`);
  expect(device.complaints).toEqual([]);
  await device.discard();
});

test('[APP-5] changing the language keeps the place; going back returns to where one was', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'zh-TW' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/measures`);
  await untilReadyOffline(page);
  await page.evaluate(() => scrollTo(0, 600));
  await page.locator('header a[hreflang="en"]').evaluate((link: HTMLAnchorElement) => link.click());
  await expect(page).toHaveURL(/\/en\/measures$/);
  await expect(page).toHaveTitle(/[A-Za-z]/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await expect(page).toHaveTitle(/[A-Za-z]/);

  await page.evaluate(() => scrollTo(0, 500));
  await page
    .locator('main a[href="/en/measures/statement-free-stay"]')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.click());
  await expect(page).toHaveURL(/statement-free-stay$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/measures$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(450);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[APP-4] a language chosen before the app has started is kept all the same', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto(`${site.url}/en/measures`);
  await page.locator('header a[hreflang="zh-Hant"]').click();
  await expect(page).toHaveURL(`${site.url}/measures`);
  await page.goto(`${site.url}/floors`);
  await expect(page).toHaveURL(`${site.url}/floors`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await device.discard();
  await site.stop();
});

test('[APP-5] changing the language keeps the question that was asked', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'zh-TW' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/search?q=${encodeURIComponent('健身房')}`);
  await expect(page.locator('#best a[href="/places/gym"]')).toBeVisible();
  await page.locator('header a[hreflang="en"]').click();
  await expect(page.locator('#best a[href="/en/places/gym"]')).toContainText('Gym');
  await expect(page).toHaveURL(/\/en\/search\?q=/);
  await device.discard();
  await site.stop();
});

const line =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.9.0';
const weChat =
  'Mozilla/5.0 (Linux; Android 14; SM-S9110) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.55 Language/zh_TW';

test("[OUTSIDE-1] inside LINE the way out carries LINE's own parameter; inside WeChat the link can be copied", async () => {
  const site = await serveSite();
  for (const [userAgent, expected] of [
    [line, 'line'],
    [weChat, 'wechat'],
  ] as const) {
    const device = await openFresh({ userAgent });
    const page = await device.context.newPage();
    await page.goto(`${site.url}/floors`);
    const note = page.locator('aside').last();
    await expect(note).toBeVisible();
    if (expected === 'line') await expect(note.locator('a').first()).toHaveAttribute('href', /openExternalBrowser=1/);
    else await expect(note.getByRole('button').first()).toBeVisible();
    await expect(page.locator('h1')).toBeVisible();
    expect(device.complaints).toEqual([]);
    await device.discard();
  }
  await site.stop();
});
