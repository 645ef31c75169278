import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type enVisit from '../../locales/en/visit.json';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { axeFaults, nightFaults } from './support/faults.ts';
import { openBrowser, openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { prefixes } from './support/screens.ts';
import { serveSite } from './support/serveSite.ts';

const wordsOf = (locale: string): typeof enVisit =>
  JSON.parse(readFileSync(new URL(`../../locales/${locale}/visit.json`, import.meta.url), 'utf8'));

/** Counts what a thumb does: every tap on the page, wherever it lands. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const key = 'taps';
    addEventListener(
      'pointerdown',
      (event) => event.isTrusted && sessionStorage.setItem(key, `${Number(sessionStorage.getItem(key)) + 1}`),
      true,
    );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('taps')));
}

test('[VISIT-1] with scripts off the page says what it does, how to do it on paper, and leads to every list', async () => {
  const site = await serveSite();
  const device = await openFresh({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit`);
  await expect(page.getByRole('heading', { name: 'On paper instead' })).toBeVisible();
  await expect(page.locator('#lists a')).toHaveCount(7);
  await page.locator('#lists a', { hasText: /flats/i }).first().click();
  await expect(page.locator('#papers')).toBeVisible();
  await device.discard();
  await site.stop();
});

for (const { locale, home, touch } of [
  { locale: 'en', home: '/en', touch: false },
  { locale: 'zh-Hant', home: '/', touch: true },
] as const)
  test(`[VISIT-2] from the first opening to a finished list for two errands and two persons, on 360 px, ${locale}, ${touch ? 'by touch' : 'by mouse'}`, async () => {
    const site = await serveSite();
    const device = await openFresh({ locale: locale === 'en' ? 'en-GB' : 'zh-TW', hasTouch: touch });
    const page = await device.context.newPage();
    const taps = await countTaps(page);
    const started = Date.now();
    await page.goto(`${site.url}${home}`);
    const way = page.locator('main a[href$="/visit"]');
    await (touch ? way.tap() : way.click());
    await chooseTwoErrandsForTwo(page, { locale, touch });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const count = await taps();
    const description = `${count} taps, ${seconds} s`;
    test.info().annotations.push({ type: `first opening to finished list, ${locale}`, description });
    console.log(`first opening to finished list, ${locale}: ${description}`);
    expect(count).toBeLessThanOrEqual(9);
    const papers = await page.locator('[data-evidence="evidence.five-year-permit"].relative').count();
    expect(papers).toBe(2);
    expect(device.complaints).toEqual([]);
    await device.discard();
    await site.stop();
  });

for (const [locale, prefix] of Object.entries(prefixes))
  test(`[VISIT-13] whatever is said of a day, what leads on stays under the finger, on 360 px: ${locale}`, async () => {
    const site = await serveSite();
    const device = await openFresh({ locale });
    const page = await device.context.newPage();
    await page.goto(`${site.url}${prefix}/visit`);
    await page.locator('main label input[type=checkbox]').first().click();
    const { on } = wordsOf(locale);
    await page.getByRole('button', { name: on.whom }).click();
    await page.getByRole('button', { name: on.day }).click();
    const next = page.getByRole('button', { name: on.list });
    const days = page.getByRole('radio');
    await expect(days).toHaveCount(4);
    const placeOf = () => next.evaluate((button) => Math.round(button.getBoundingClientRect().y + scrollY));
    const before = await placeOf();
    const told = page.locator('section[aria-labelledby="step-title"] > [role="status"]');
    for (const choose of [
      () => days.first().click(),
      () => page.locator('input[type=date]').fill('2027-01-02'),
      () => page.locator('input[type=date]').fill('2031-03-05'),
    ]) {
      const words = await told.innerText();
      await choose();
      await expect(told).not.toHaveText(words);
      expect(await placeOf()).toBe(before);
    }
    await device.discard();
    await site.stop();
  });

test('[VISIT-14] a clock that is years off is told, papers are counted from the edition, and nothing is changed', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.clock.setFixedTime('2019-03-04T05:00:00Z');
  await page.goto(`${site.url}/en/visit`);
  await expect(page.getByText(/before this guide was made\. Counted from \d+ \w+ 2026 instead/)).toBeVisible();
  await chooseTwoErrandsForTwo(page);
  const planned = await page.getByRole('button', { name: /^Day/ }).innerText();
  expect(planned).toMatch(/ 202[67]/);
  const permit = page.locator('[data-evidence="evidence.five-year-permit"].relative').first();
  await permit.locator('label:has(input[value="ready"])').click();
  await permit.locator('summary').first().click();
  await permit.getByLabel(/^Valid until/).fill('2020-01-02');
  await page.keyboard.press('Enter');
  await expect(permit.getByText('Expired on 2 January 2020: not valid on your day.')).toBeVisible();

  await page.clock.setFixedTime('2037-06-01T05:00:00Z');
  await page.reload();
  await expect(page.getByText(/^This device says it is 1 June 2037\. Please check its date/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Day/ })).toContainText(/ 202[67].* over/);
  expect((await axeFaults(page)).length).toBe(0);
  await page.goto(`${site.url}/en`);
  await expect(page.locator('main a[href="/en/visit"]')).toContainText('check this device’s date');
  await page.clock.setFixedTime(Date.now());
  await page.goto(`${site.url}/en/visit`);
  await expect(page.getByText(/device says it is|before this guide/)).toHaveCount(0);
  expect((await page.getByRole('button', { name: /^Day/ }).innerText()).slice(0, 24)).toBe(planned.slice(0, 24));
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[VISIT-3] what was prepared is there after a restart without a network, and home says how it stands @long', async () => {
  const site = await serveSite();
  let device = await openBrowser({ locale: 'en-GB' });
  let page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit`);
  await chooseTwoErrandsForTwo(page);
  await expect(page.getByText(/^Saved: (one copy|two copies) on this device/)).toBeVisible();
  await untilReadyOffline(page);
  device = await device.reopen();
  await site.stop();
  page = await device.context.newPage();
  await page.goto(`${site.url}/en`);
  await expect(page.locator('main a[href="/en/visit"]')).toContainText(
    /Do not set out yet · in \d+ days? · 0 of \d+ papers ready/,
  );
  await page.locator('main a[href="/en/visit"]').click();
  await expect(page.getByRole('heading', { name: 'Do not set out yet.' })).toBeVisible();
  await device.discard();
});

test('[ACCESS-1] axe finds nothing on any step nor on the finished list, opened, by day and by night @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB', width: 320, height: 640 });
  const page = await device.context.newPage();
  const look = async (where: string) => {
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await page.waitForTimeout(300);
    expect([...(await axeFaults(page)), ...(await nightFaults(page))], where).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), where).toBe(true);
  };
  await page.goto(`${site.url}/en/visit`);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await look('errands');
  await chooseTwoErrandsForTwo(page);
  await look('list');
  for (const step of ['whom', 'day']) {
    await page.goto(`${site.url}/en/visit?step=${step}`);
    await expect(page.getByRole('button', { name: /^Next|^See what|^Done/ })).toBeVisible();
    await look(step);
  }
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[VISIT-13] nothing jumps on the front page nor on the page of the visit while what is kept is read', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & LayoutShift)[])
        shifts.push({
          value: entry.value,
          moved: entry.sources.map(({ node, previousRect, currentRect }) => {
            const text = node?.textContent?.slice(0, 40) ?? '';
            return `${text} from ${Math.round(previousRect.y)} to ${Math.round(currentRect.y)}`;
          }),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  /** What jumped by more than a line, which on a busy machine may once wrap a moment late; 0.1 in all counts as good. */
  const jumped = async () => {
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
    return shifts.reduce((sum, { value }) => sum + value, 0) <= 0.02 ? [] : shifts;
  };
  await page.goto(`${site.url}/en/visit`);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  expect(await jumped(), 'nothing chosen yet').toEqual([]);
  await chooseTwoErrandsForTwo(page);
  for (const [path, shown] of [
    ['/en/visit', 'What to bring'],
    ['/en', 'Do not set out yet'],
  ] as const) {
    await page.goto(site.url + path);
    await expect(page.getByText(shown).first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(await jumped(), path).toEqual([]);
  }
  await device.discard();
  await site.stop();
});

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}
interface LayoutShift {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

test('[ADD-1] an errand is added from its page with one tap, and the same place then leads to the visit', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/benefits/haiqing-card`);
  await page.getByRole('button', { name: 'Add to my visit' }).click();
  const way = page.getByRole('link', { name: 'In my visit: open it' });
  await expect(way).toBeFocused();
  await way.click();
  await expect(page.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[CHECKLIST-9] a paper ticked for the visit is ticked on the list of its errand too', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit?add=housing.city-apartment`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const permit = page.locator('[data-evidence="evidence.residence-permit"].relative');
  await permit.getByText('Ready', { exact: true }).click();
  await expect(permit.getByText('Saved on this device.').first()).toBeVisible();
  await page.goto(`${site.url}/en/apartment/city-apartment`);
  await expect(page.locator('[data-evidence="evidence.residence-permit"] input[value="ready"]').first()).toBeChecked();
  await device.discard();
  await site.stop();
});

test('[VISIT-10] a broken link changes nothing and says so', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit?add=housing..x&day=2026-13-01`);
  await expect(page.getByRole('alert')).toContainText('This link cannot be read');
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page).toHaveURL(/\/en\/visit$/);
  await expect(page.getByRole('heading', { name: 'What do you want to get done?' })).toBeVisible();
  await device.discard();
  await site.stop();
});
