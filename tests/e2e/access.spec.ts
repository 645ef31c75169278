import { expect, type Page, test } from '@playwright/test';
import { isDeep } from './support/depth.ts';
import { axeFaults, nightFaults, targetFaults, widthFaults } from './support/faults.ts';
import { openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { addressOf, prefixes, screens } from './support/screens.ts';
import { serveSite } from './support/serveSite.ts';

// Each of these opens every screen; on a busy machine that takes its time.
// Many screens each, and strangers to one another: every worker takes its share.
test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.setTimeout(1_200_000));

const locales = Object.keys(prefixes) as (keyof typeof prefixes)[];
/** The page has been taken over: what is measured is what a person uses. */
async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.getElementById('app');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
}

/** What is folded away is part of the page too. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

for (const locale of locales) {
  for (const half of [0, 1]) {
    test(`[ACCESS-1] [ACCESS-2] [ACCESS-3] every screen: axe finds nothing, nothing is cut off at 320 px and 200 % text, every target is 44 px: ${locale}, half ${half + 1} @long`, async () => {
      const site = await serveSite();
      const device = await openFresh({ locale });
      const page = await device.context.newPage();
      // The second script has the same markup and words as wide as the first.
      const every = locale === 'zh-Hans' && !isDeep ? 6 : 2;
      for (const screen of screens.filter((_, index) => index % every === half)) {
        await page.goto(site.url + addressOf(locale, screen));
        await untilAlive(page);
        const found = await axeFaults(page);
        // Colours are the same in every language.
        if (locale === 'zh-Hant' || isDeep) found.push(...(await nightFaults(page)));
        await unfoldAll(page);
        found.push(...(await targetFaults(page)), ...(await widthFaults(page)));
        expect(found, addressOf(locale, screen)).toEqual([]);
      }
      expect(device.complaints).toEqual([]);
      await device.discard();
      await site.stop();
    });
  }
}

test('[ACCESS-4] by keyboard alone: skip link, a floor, a place, the question card, back, a tick, another language', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en`);
  await untilAlive(page);
  await untilReadyOffline(page);

  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
  await tabTo(page, /^Floors$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/floors$/);
  await expect(page.locator(':focus')).toHaveAttribute('id', 'main');

  await tabTo(page, /9\s*F/);
  for (let floor = 9; floor > 1; floor--) await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveAttribute('href', '/en/floors/1F');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/floors\/1F$/);
  await expect(page.locator(':focus')).toHaveAttribute('id', 'main');
  await tabTo(page, /one-stop/i);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/places\/one-stop-window$/);
  // The page takes the focus once it is drawn; on a busy machine that would be after the next line.
  await expect(page.locator(':focus')).toHaveAttribute('id', 'main');

  const summary = page.locator('#gaps details summary').last();
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog[open]')).toBeVisible();
  await expect(page.locator('dialog[open] [lang="zh-Hans"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/floors\/1F$/);

  await page.goto(`${site.url}/en/apartment/city-apartment`);
  await untilAlive(page);
  const ready = page.locator('[data-evidence] input[type="radio"]').first();
  await expect(ready).toBeEnabled();
  await ready.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/saved on this device/i).first()).toBeVisible();
  await page.locator('header a[hreflang="zh-Hans"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zh-Hans\/apartment\/city-apartment$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    if (name.test(text)) return;
  }
  throw new Error(`no focus on ${name} after 80 presses`);
}

test('[ACCESS-5] the focus is always visible and never under the bars @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'zh-TW' });
  const page = await device.context.newPage();
  for (const screen of ['/floors', '/apartment/city-apartment', '/settings']) {
    await page.goto(site.url + screen);
    await untilAlive(page);
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return 'none';
        const box = focused.getBoundingClientRect();
        if (box.width <= 1) return 'none';
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const shape = focused.closest('label');
        const ring =
          outlineStyle !== 'none' && outlineWidth !== '0px'
            ? true
            : shape !== null && getComputedStyle(shape).outlineStyle !== 'none';
        const top = document.elementFromPoint(
          box.left + box.width / 2,
          Math.min(box.top + box.height / 2, innerHeight - 1),
        );
        const covered =
          top !== null &&
          !focused.contains(top) &&
          !top.contains(focused) &&
          top.closest('nav') !== null &&
          focused.closest('nav') === null;
        return `${ring ? 'ring' : 'no ring'} ${covered ? 'covered' : 'free'} ${focused.tagName} ${focused.textContent?.slice(0, 20)}`;
      });
      if (state === 'none') break;
      expect(state, screen).toMatch(/^ring free/);
    }
  }
  await device.discard();
  await site.stop();
});
