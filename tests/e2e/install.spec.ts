import { expect, type Page, test } from '@playwright/test';
import { openBrowser, openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { serveBroken, serveSite } from './support/serveSite.ts';

const shellCaches = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shell-')));

const faults: [string, (path: string, body: Buffer) => ReturnType<Parameters<typeof serveBroken>[1]>][] = [
  [
    'a truncated script',
    (path, body) => (/\/assets\/apartment.*\.js$/.test(path) ? { body: body.subarray(0, body.length / 2) } : undefined),
  ],
  [
    'a flipped byte in the pack',
    (path, body) => {
      if (!/\/packs\/edition/.test(path)) return undefined;
      const flipped = Buffer.from(body);
      flipped[100] = (flipped[100] ?? 0) ^ 1;
      return { body: flipped };
    },
  ],
  [
    'HTML in place of a script',
    (path) =>
      /\/assets\/measures.*\.js$/.test(path) ? { body: Buffer.from('<!doctype html>'), type: 'text/html' } : undefined,
  ],
  [
    'a missing bundle of pages',
    (path) => (/\/pages\/en\..*txt$/.test(path) ? { status: 404, body: Buffer.from('Not found') } : undefined),
  ],
];

for (const [name, spoil] of faults) {
  test(`[SW-2] ${name} during installation never becomes the app, and the next visit heals`, async () => {
    const site = await serveSite();
    let broken = true;
    const front = await serveBroken(site, (path, body) => (broken ? spoil(path, body) : undefined));
    const device = await openFresh();
    const page = await device.context.newPage();
    await page.goto(`${front.url}/`);
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration === undefined || (registration.installing === null && registration.waiting === null);
    });
    await expect.poll(() => shellCaches(page)).toEqual([]);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('[data-offline="ready"]')).toHaveCount(0);

    broken = false;
    await page.reload();
    await untilReadyOffline(page);
    expect(await shellCaches(page)).toHaveLength(1);
    await front.close();
    await page.goto(`${front.url}/apartment/city-apartment`);
    await expect(page.locator('h1')).toBeVisible();
    await device.discard();
    await site.stop();
  });
}

test('[SW-3] nothing is stored that the build did not name, whatever is visited', async () => {
  const site = await serveSite();
  const device = await openFresh();
  const page = await device.context.newPage();
  await page.goto(`${site.url}/`);
  await untilReadyOffline(page);
  const stored = () =>
    page.evaluate(async () => {
      const keys = [];
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) keys.push(request.url);
      return keys.sort();
    });
  const before = await stored();
  for (const path of ['/floors', '/en/measures', '/no-such-page', '/robots.txt', '/assets/none.js'])
    await page.goto(site.url + path);
  expect(await stored()).toEqual(before);
  await device.discard();
  await site.stop();
});

test('[INSTALL-1] Chromium finds nothing that keeps the app from being installed', async () => {
  const site = await serveSite();
  const device = await openBrowser();
  const page = await device.context.newPage();
  await page.goto(`${site.url}/`);
  await untilReadyOffline(page);
  const protocol = await device.context.newCDPSession(page);
  const { installabilityErrors } = await protocol.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
  const { errors, data } = await protocol.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '{}') as {
    id: string;
    scope: string;
    icons: { src: string; purpose: string }[];
    screenshots: { src: string }[];
  };
  expect(manifest).toMatchObject({ id: '/', scope: '/' });
  expect(manifest.icons.map((icon) => icon.purpose).sort()).toEqual(['any', 'any', 'maskable', 'monochrome']);
  for (const { src } of [...manifest.icons, ...manifest.screenshots]) {
    expect((await page.request.get(site.url + src)).status(), src).toBe(200);
  }
  await device.discard();
  await site.stop();
});
