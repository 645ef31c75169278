import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { checklistPath, expectReady, markReady } from './support/checklist.ts';
import { isDeep } from './support/depth.ts';
import { dist, root } from './support/folders.ts';
import { openBrowser, untilReadyOffline } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');

/** Another deploy of the same code: one page bundle differs, and the worker names it. */
function deployAgain(number: number): string {
  const folder = join(root, 'node_modules/.cache/onetrip/deploys', String(number));
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const [frame = ''] = readdirSync(join(folder, 'pages')).filter((name) => name.startsWith('frame.'));
  const old = readFileSync(join(folder, 'pages', frame));
  const changed = Buffer.from(
    old.toString().replace('<head>', `<head><meta name=\\"deploy\\" content=\\"${number}\\">`),
  );
  writeFileSync(join(folder, 'pages', frame), changed);
  const digest = (bytes: Buffer) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(digest(old), digest(changed)));
  return folder;
}

const update = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
  });

test('[UPDATE-8] twenty builds under one open tab: each appears at the next page, ticks stay, two builds are kept', async () => {
  test.setTimeout(600_000);
  const site = await serveSite();
  const device = await openBrowser({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await untilReadyOffline(page);
  await markReady(page);
  for (let number = 1; number <= 20; number++) {
    await site.start(deployAgain(number));
    await update(page);
    await page.locator('[data-update="waiting"]').first().waitFor({ state: 'attached' });
    await page
      .getByRole('link', { name: number % 2 === 0 ? 'Housing' : 'Floors', exact: true })
      .first()
      .click();
    await expect(page.locator(`meta[name="deploy"][content="${number}"]`)).toBeAttached();
    await untilReadyOffline(page);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBeLessThanOrEqual(2);
  }
  await page.goto(site.url + checklistPath);
  await expectReady(page);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[SW-1] the browser closed at twenty moments of the installation: never half an app, always healed', async () => {
  test.setTimeout(600_000);
  for (let round = 0; round < 20; round++) {
    const site = await serveSite();
    let device = await openBrowser();
    let page = await device.context.newPage();
    await page.goto(site.url);
    await page.waitForTimeout(round * 40);
    device = await device.reopen();
    page = await device.context.newPage();
    await page.goto(site.url);
    await untilReadyOffline(page);
    await site.stop();
    await page.goto(`${site.url}/apartment/city-apartment`);
    await expect(page.locator('h1')).toBeVisible();
    await device.discard();
  }
});
