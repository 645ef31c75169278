import { expect, test } from '@playwright/test';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { isDeep } from './support/depth.ts';
import { axeFaults, nightFaults, widthFaults } from './support/faults.ts';
import { openFresh } from './support/openBrowser.ts';
import { addressOf } from './support/screens.ts';
import { serveSite } from './support/serveSite.ts';
import { setUpWindow, takeAtDesk, windowPassphrase } from './support/window.ts';

test.describe.configure({ mode: 'parallel' });
test.beforeEach(() => test.setTimeout(600_000));

for (const locale of ['zh-Hant', 'zh-Hans', 'en'] as const) {
  // The second script has the same markup and words as wide as the first.
  if (locale === 'zh-Hans' && !isDeep) continue;

  test(`[COUNTER-6] every screen of a window is usable by everyone: ${locale} @long`, async () => {
    const site = await serveSite();
    const phone = await openFresh({ locale: 'en-GB' });
    const visitor = await phone.context.newPage();
    await visitor.goto(`${site.url}/en/visit`);
    await chooseTwoErrandsForTwo(visitor);
    await visitor.goto(`${site.url}/en/visit?step=show`);
    await visitor.getByRole('button', { name: 'Show the code' }).click();
    await visitor.getByText('See the text of the code').click();
    const code = await visitor.locator('details p[translate=no]').innerText();
    await phone.discard();

    const device = await openFresh({ locale, width: 1280, height: 800 });
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
      const found = [...(await axeFaults(page)), ...(await widthFaults(page))];
      // Colours are the same in every language.
      if (locale === 'zh-Hant' || isDeep) found.push(...(await nightFaults(page)));
      expect(found, screen).toEqual([]);
    };
    const nav = (at: number) => page.locator('header nav button').nth(at).click();
    await page.goto(site.url + addressOf(locale, '/staff'));
    await expect(page.locator('main form input').first()).toBeVisible();
    await look('setup');
    await setUpWindow(page, site.url, addressOf(locale, '/staff'), () => look('sheet'));
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
    await page.keyboard.press('Escape');
    // What asks: correcting what the receipt has told, and why somebody must come back.
    await page.locator('[data-paper] button').first().click();
    await page.keyboard.press('c');
    await expect(page.locator('[data-correction]')).toBeVisible();
    await look('correction');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await look('reasons');
    await page.keyboard.press('1');
    await expect(page.locator('[data-status="returned"]')).toBeVisible();
    await nav(1);
    await expect(page.locator('[data-case]')).toHaveCount(1);
    await expect(page.locator('[data-reason]')).toHaveCount(1);
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
