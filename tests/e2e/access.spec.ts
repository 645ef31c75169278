import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openBrowser, untilReadyOffline } from './support/openBrowser.ts';
import { addressOf, prefixes, screens } from './support/screens.ts';
import { serveSite } from './support/serveSite.ts';

// Each of these opens every screen; on a busy machine that takes its time.
// Many screens each, and strangers to one another: every worker takes its share.
test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.setTimeout(1_200_000));

const locales = Object.keys(prefixes) as (keyof typeof prefixes)[];
/** What the night changes is colours; everything else is the same markup as by day. */
const coloursOnly = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
  for (const dark of [false, true]) {
    test(`[ACCESS-1] axe finds nothing on any screen: ${locale}, ${dark ? 'dark' : 'light'}`, async () => {
      const site = await serveSite();
      const device = await openBrowser({ locale, dark });
      const page = await device.context.newPage();
      for (const screen of screens) {
        await page.goto(site.url + addressOf(locale, screen));
        await untilAlive(page);
        const axe = new AxeBuilder({ page });
        const { violations } = await (dark ? axe.withRules(coloursOnly) : axe.withTags(tags)).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
        );
        expect(found, addressOf(locale, screen)).toEqual([]);
      }
      expect(device.complaints).toEqual([]);
      await device.discard();
      await site.stop();
    });
  }

  test(`[ACCESS-2] nothing is cut off or pushed aside at 320 px and at 200 % text: ${locale}`, async () => {
    const site = await serveSite();
    const device = await openBrowser({ locale, width: 320, height: 640 });
    const page = await device.context.newPage();
    for (const screen of screens) {
      await page.goto(site.url + addressOf(locale, screen));
      await untilAlive(page);
      await unfoldAll(page);
      for (const size of ['', '200%']) {
        await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
        }, size);
        const wide = await page.evaluate(() =>
          document.documentElement.scrollWidth <= window.innerWidth
            ? []
            : [...document.querySelectorAll('body *')]
                .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
                .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 20)}`)
                .slice(0, 5),
        );
        expect(wide, `${addressOf(locale, screen)} ${size}`).toEqual([]);
      }
    }
    await device.discard();
    await site.stop();
  });

  test(`[ACCESS-3] everything that can be tapped is at least 44 px high on a phone: ${locale}`, async () => {
    const site = await serveSite();
    const device = await openBrowser({ locale });
    const page = await device.context.newPage();
    for (const screen of screens) {
      await page.goto(site.url + addressOf(locale, screen));
      await untilAlive(page);
      await unfoldAll(page);
      const small = await page.evaluate(() => {
        const tapped = document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, select, textarea, [role="button"]',
        );
        return [...tapped]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            // A control inside its label is tapped through the label; a link inside a sentence is text (WCAG 2.5.8).
            const target = element.closest('label') ?? element;
            // Clipped away until it has the focus, as the skip link is: measured as it is when it can be tapped.
            if (getComputedStyle(target).clipPath !== 'none') target.focus();
            const sentence = element.matches('a') && element.parentElement?.matches('p, li, dd, span, cite') === true;
            const inline =
              sentence &&
              (element.parentElement?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 4;
            return !inline && target.getBoundingClientRect().height < 43.5;
          })
          .map(
            (element) =>
              `${element.tagName} ${element.textContent?.trim().slice(0, 24)} ${Math.round(element.getBoundingClientRect().height)}`,
          );
      });
      expect(small, addressOf(locale, screen)).toEqual([]);
    }
    await device.discard();
    await site.stop();
  });
}

test('[ACCESS-4] by keyboard alone: skip link, a floor, a place, the question card, back, a tick, another language', async () => {
  const site = await serveSite();
  const device = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
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

test('[ACCESS-5] the focus is always visible and never under the bars', async () => {
  const site = await serveSite();
  const device = await openBrowser({ locale: 'zh-TW' });
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
