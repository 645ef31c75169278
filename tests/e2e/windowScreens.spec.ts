import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { openBrowser } from './support/openBrowser.ts';
import { addressOf } from './support/screens.ts';
import { serveSite } from './support/serveSite.ts';
import { setUpWindow, takeAtDesk, windowPassphrase } from './support/window.ts';

test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.setTimeout(600_000));

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong with the screen as it stands: by axe in light and dark, and sideways at 320 px and 200 % text. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    for (const { id, nodes } of violations)
      found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const size of ['', '200%']) {
    const wide = await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
      return document.documentElement.scrollWidth > window.innerWidth
        ? [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
            .map((element) => `${element.tagName} ${element.className}`)
            .slice(0, 3)
        : [];
    }, size);
    found.push(...wide.map((element) => `too wide at 320 px ${size}: ${element}`));
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

for (const locale of ['zh-Hant', 'zh-Hans', 'en'] as const) {
  test(`[COUNTER-6] every screen of a window is usable by everyone: ${locale}`, async () => {
    const site = await serveSite();
    const phone = await openBrowser({ locale: 'en-GB' });
    const visitor = await phone.context.newPage();
    await visitor.goto(`${site.url}/en/visit`);
    await chooseTwoErrandsForTwo(visitor);
    await visitor.goto(`${site.url}/en/visit?step=show`);
    await visitor.getByRole('button', { name: 'Show the code' }).click();
    await visitor.getByText('See the text of the code').click();
    const code = await visitor.locator('details p[translate=no]').innerText();
    await phone.discard();

    const device = await openBrowser({ locale, width: 1280, height: 800 });
    const page = await device.context.newPage();
    const pictures = process.env['PICTURES'];
    const look = async (screen: string) => {
      if (pictures !== undefined)
        for (const [width, height] of [
          [360, 740],
          [768, 1024],
          [1280, 800],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.screenshot({ path: `${pictures}/${screen}-${locale}-${width}.png`, fullPage: true });
        }
      expect(await faults(page), screen).toEqual([]);
    };
    const nav = (at: number) => page.locator('header nav button').nth(at).click();
    await page.goto(site.url + addressOf(locale, '/staff'));
    await expect(page.locator('main form input').first()).toBeVisible();
    await look('setup');
    await setUpWindow(page, site.url, addressOf(locale, '/staff'));
    await look('desk');
    await page.locator('main section').nth(1).locator('button').first().click();
    await page.locator('main section').nth(1).locator('input').first().fill('居住证');
    await expect(
      page.locator('main section').nth(1).getByRole('checkbox', { name: '台湾居民居住证' }).first(),
    ).toBeVisible();
    await look('byHand');
    await takeAtDesk(page, code);
    await expect(page.locator('[data-paper]').first()).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.locator('[data-check="accepted"]')).toHaveCount(1);
    await page.keyboard.press('5');
    await expect(page.locator('input[type=date]')).toBeFocused();
    await look('case');
    await page.keyboard.press('Escape');
    await page.locator('[data-paper] button').nth(1).click();
    await page.locator('main ul').first().focus();
    await page.keyboard.press('r');
    await expect(page.locator('[data-receipt]')).toBeVisible();
    await look('receipt');
    await nav(1);
    await expect(page.locator('[data-case]')).toHaveCount(1);
    await look('cases');
    await nav(2);
    await expect(page.locator('[data-mark]')).not.toBeEmpty();
    await look('settings');
    await page.keyboard.press('Alt+l');
    await expect(page.locator('input[type=password]')).toBeVisible();
    await look('locked');
    await page.locator('input[type=password]').fill(windowPassphrase);
    await page.keyboard.press('Enter');
    await expect(page.locator('header nav')).toBeVisible();
    expect(device.complaints).toEqual([]);
    await device.discard();
    await site.stop();
  });
}
