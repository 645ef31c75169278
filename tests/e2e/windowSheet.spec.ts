import { expect, type Page, test } from '@playwright/test';
import { axeFaults, widthFaults } from './support/faults.ts';
import { openFresh } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { takePictures } from './support/takePictures.ts';
import { windowPassphrase } from './support/window.ts';

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
  await page.keyboard.press('Enter');
}

async function recover(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'I have forgotten it' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByLabel('A new passphrase').fill(windowPassphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

test('[STAFF-3] [STAFF-41] [STAFF-42] a recovery sheet lost at the first run is asked for again, and a new one opens in place of it @long', async () => {
  test.setTimeout(900_000);
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/staff`);
  const fields = page.locator('main form input');
  for (const [at, text] of ['Window A', 'Lin', windowPassphrase, windowPassphrase].entries())
    await fields.nth(at).fill(text);
  await page.locator('main form button[type=submit]').click();
  const first = await page.locator('[data-recovery]').innerText();

  // The page is loaded anew before anybody said that the sheet is put away.
  await page.reload();
  await unlock(page);
  await expect(page.getByRole('heading', { name: 'Nobody has confirmed the recovery sheet' })).toBeVisible();
  expect([...(await axeFaults(page)), ...(await widthFaults(page))]).toEqual([]);
  await takePictures(page, 'sheet-due');
  // A visitor is waiting: not now, and asked again at the next unlocking.
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.locator('main textarea')).toBeVisible();
  await page.keyboard.press('Alt+l');
  await unlock(page);
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  const second = await page.locator('[data-recovery]').innerText();
  expect(second).not.toBe(first);
  await page.getByRole('button', { name: 'It is put away, go on' }).click();
  await expect(page.locator('main textarea')).toBeVisible();
  await page.keyboard.press('Alt+l');
  await unlock(page);
  await expect(page.locator('main textarea')).toBeVisible();

  // In the settings, whenever a lead wants to.
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  await page.getByRole('button', { name: 'Make it now' }).click();
  const third = await page.locator('[data-recovery]').innerText();
  await page.getByRole('button', { name: 'It is put away, go on' }).click();
  await expect(page.locator('[data-log="sheetMade"]')).toHaveCount(2);
  await expect(page.locator('[data-log="sheetKept"]')).toHaveCount(2);
  await takePictures(page, 'sheet-settings');

  await page.keyboard.press('Alt+l');
  for (const old of [first, second]) {
    await recover(page, old);
    await expect(page.getByRole('alert').filter({ hasText: /code/ })).toBeVisible();
    await page.reload();
  }
  await recover(page, third);
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});
