import { expect, test } from '@playwright/test';
import { checklistPath, markReady } from './support/checklist.ts';
import { openBrowser, untilReadyOffline } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { passphrase, setPassphrase } from './support/setPassphrase.ts';

test('[VAULT-5] after five wrong passphrases the next waits, by keyboard and without a network, in the language of the page @long', async () => {
  const site = await serveSite();
  let device = await openBrowser({ locale: 'en-GB' });
  let page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await untilReadyOffline(page);
  await markReady(page);
  await setPassphrase(page, site.url);
  await site.stop();
  device = await device.reopen();
  page = await device.context.newPage();
  // The wait is five seconds; a busy machine must not be able to let it pass unseen.
  await page.clock.install();

  await page.goto(site.url + checklistPath);
  const field = page.getByLabel('Passphrase', { exact: true });
  for (let tries = 1; tries <= 5; tries++) {
    await field.fill('four quiet river boots');
    await field.press('Enter');
    await expect(page.getByText(/This is not the passphrase/)).toBeVisible();
    await field.press('End');
    if (tries < 5) await field.fill('');
  }
  await field.fill(passphrase);
  await field.press('Enter');
  const waiting = page.getByText(/Please wait \d seconds?, then try again/);
  await expect(waiting).toBeVisible();

  // Another language, the same wait.
  await page.locator('header a[hreflang="zh-Hant"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  const chinese = page.getByLabel('密碼', { exact: true });
  await chinese.fill(passphrase);
  await chinese.press('Enter');
  const told = page.getByText(/請等 \d 秒後再試/);
  await expect(told).toBeVisible();

  await page.clock.fastForward(6_000);
  await chinese.press('Enter');
  await expect(chinese).not.toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('onetrip.unlocks'))).toBeNull();
  expect(device.complaints).toEqual([]);
  await device.discard();
});
