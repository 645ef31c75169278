import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeFaults } from './support/faults.ts';
import { openFresh } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { openByHand, setUpWindow, windowPassphrase } from './support/window.ts';

/** A hand on the keyboard that counts: a chord is one key, typed text one a letter. */
function countedKeys(page: Page) {
  let count = 0;
  return {
    count: () => count,
    async press(...keys: string[]) {
      for (const key of keys) await page.keyboard.press(key);
      count += keys.length;
    },
    /** Tab, until what has this name has the focus. */
    async tabTo(locator: Locator) {
      for (let tabs = 0; tabs < 60; tabs++) {
        if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
        await page.keyboard.press('Tab');
        count++;
      }
      throw new Error('it cannot be reached by Tab');
    },
    async type(text: string) {
      await page.keyboard.type(text);
      count += text.length;
    },
  };
}

test('[COUNTER-23] [COUNTER-24] [COUNTER-25] a whole case by keys alone, from the desk to the next visitor @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const page = await device.context.newPage();
  await setUpWindow(page, site.url);
  // From here on nothing is pointed at.
  const keys = countedKeys(page);
  const checks = page.locator('[data-check]:not([data-check="none"])');
  const status = (one: string) => expect(page.locator(`[data-status="${one}"]`)).toBeVisible();
  const startedMs = Date.now();
  await keys.tabTo(page.getByRole('button', { name: 'Open a case by hand' }));
  await keys.press('Enter');
  await keys.tabTo(page.getByLabel('What is it about'));
  await keys.type('居住证');
  await keys.tabTo(page.getByRole('checkbox', { name: '台湾居民居住证' }).first());
  await keys.press('Space', 'Enter');
  await status('open');
  const papers = page.locator('[data-paper]');
  await papers.nth(3).waitFor();
  const all = await papers.count();

  await keys.press('1', '2');
  await keys.press('4', '2');
  await expect(papers.nth(2).locator('[data-check="wrong"]')).toBeVisible();
  await keys.press('5');
  await keys.type('01012020');
  await expect(page.getByText('That day is over.')).toBeVisible();
  await keys.press('Enter');
  await expect(checks).toHaveCount(3);
  await keys.press('Backspace');
  await keys.type('2030');
  await keys.press('Enter');
  await expect(papers.nth(3).locator('[data-check="deferred"]')).toBeVisible();
  for (let at = 4; at < all; at++) await keys.press('1');
  await expect(checks).toHaveCount(all);

  // In a field a key is a letter.
  await keys.press('n');
  await keys.type('f h z 1');
  await keys.press('Enter');
  await expect(page.locator('[data-note]')).toHaveText('f h z 1');
  await status('open');
  await keys.press('h');
  await status('held');
  await keys.press('g');
  await status('open');
  await keys.press('b');
  await expect(page.getByText('They must come back, because…').last()).toBeVisible();
  await keys.press('Escape');
  await status('open');
  await keys.press('b', '2');
  await status('returned');

  // They are back the same day: what was wrong is corrected, and what was accepted may follow after all.
  await keys.press('g');
  await status('open');
  for (let at = all - 1; at > 2; at--) await keys.press('ArrowUp');
  await keys.press('c');
  await keys.type('the right one');
  await keys.press('Enter', '1');
  await expect(papers.nth(2).locator('[data-check="accepted"]')).toBeVisible();
  await keys.press('f');
  await status('finished');
  await keys.press('k', 'c');
  await keys.type('not the original');
  await keys.press('Enter', '5');
  // The same in whichever order day and month stand.
  await keys.type('12122030');
  await keys.press('Enter');
  await expect(papers.nth(1).locator('[data-check="deferred"]')).toBeVisible();
  await keys.press('r');
  await expect(page.locator('[data-receipt]')).toBeVisible();
  await keys.press('Escape');
  await status('finished');
  await keys.press('v');
  await expect(page.locator('main textarea')).toBeFocused();
  const seconds = (Date.now() - startedMs) / 1000;
  const told = `${all} papers, ${keys.count()} keys, ${seconds.toFixed(1)} s`;
  test.info().annotations.push({ type: 'a whole case by keys', description: told });
  console.log(`a whole case by keys, with note, hold, return and two corrections: ${told}`);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[COUNTER-23] every button of a case names its key, and the first visitor’s receipt leads to the next one @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const page = await device.context.newPage();
  await setUpWindow(page, site.url);
  await openByHand(page, '居住证', '台湾居民居住证');
  await page.locator('[data-paper]').nth(3).waitFor();
  // The visitor's half says the same in their own script, large.
  const marked = page.locator('[data-paper][aria-current] button');
  const half = page.locator('aside [lang="zh-Hant"] > p').first();
  await expect(marked).toHaveText('居住证申领表');
  await expect(half).toHaveText('居住證申請表');
  const sizeOf = (one: Locator) => one.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await sizeOf(half)).toBeGreaterThan(1.5 * (await sizeOf(marked)));
  const keysOf = () =>
    page.locator('[aria-keyshortcuts]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts')));
  expect(await keysOf()).toEqual(['1', '2', '3', '4', '5', 'z', 'r', 'h', 'f', 'l', 'b', 'v']);
  await page.keyboard.press('1');
  await page.keyboard.press('k');
  await expect.poll(keysOf).toContain('c');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('l');
  await expect(page.locator('[data-status="left"]')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.locator('[data-status="open"]')).toBeVisible();
  await page.keyboard.press('b');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(page.locator('[data-receipt]')).toBeVisible();
  expect(await keysOf()).toEqual(['p', 's', 'Escape', 'v']);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('v');
  await expect(page.locator('main textarea')).toBeFocused();
  await device.discard();
  await site.stop();
});

test('[STAFF-4] two clerks at one window: each action carries the name of whoever did it @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const page = await device.context.newPage();
  await setUpWindow(page, site.url);
  await openByHand(page, '居住证', '台湾居民居住证');
  await page.locator('[data-paper]').nth(3).waitFor();
  await page.keyboard.press('1');
  await expect(page.locator('[data-check="accepted"]')).toHaveCount(1);
  const address = page.url();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Add somebody').click();
  const fields = page.locator('form', { has: page.getByRole('button', { name: 'Add', exact: true }) }).locator('input');
  await fields.nth(0).fill('Chen');
  await fields.nth(1).fill('my own long passphrase');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Added: Chen')).toBeVisible();
  await page.keyboard.press('Alt+l');
  await page.getByLabel('Chen').check();
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  // The passphrase of the other clerk does not open it as Chen.
  await passphrase.fill(windowPassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not the passphrase.')).toBeVisible();
  await passphrase.fill('my own long passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  await page.goto(address);
  await page.getByLabel('Chen').check();
  await passphrase.fill('my own long passphrase');
  await page.keyboard.press('Enter');
  await page.locator('[data-paper]').nth(3).waitFor();
  // What Lin did is not Chen's to undo.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.getByText(/^Everything done: 3 entries$/).click();
  const checked = page.locator('[data-action=paperChecked]');
  await expect(checked.nth(0)).toContainText('Lin: checked');
  await expect(checked.nth(1)).toContainText('Chen: checked');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await device.discard();
  await site.stop();
});
