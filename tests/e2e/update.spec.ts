import { expect, type Page, test } from '@playwright/test';
import { changedSummary, shippedSummary } from './support/buildNext.ts';
import { expectReady, markReady, checklistPath as path, typeNote } from './support/checklist.ts';
import { dist, distNext } from './support/folders.ts';
import { openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';

async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
  });
}

/**
 * Waits until no build is about to take over. Chromium may drop a navigation that the old worker was answering in
 * the very second in which the new one takes its place; a reader's next tap comes later than that.
 */
async function untilTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.waiting === null && registration.active?.state === 'activated';
  });
}

/** Follows a link of the bar, which is where a waiting build may come, and stays until it has. */
async function goTo(page: Page, name: RegExp, path: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await expect(page).toHaveURL(new RegExp(`/en/${path}$`));
  await untilTakenOver(page);
}

const goToFloors = (page: Page) => goTo(page, /floors/i, 'floors');

/**
 * Opens an address until the new build answers. A busy machine may let the time run out that a page change waits for
 * the new build; then it comes with the change after that. A navigation that the browser dropped is begun again.
 */
async function openChanged(page: Page, url: string): Promise<void> {
  await expect(async () => {
    await page.goto(url, { timeout: 20_000 });
    if (await page.getByText(changedSummary).first().isVisible()) return;
    await goToFloors(page);
    await page.goto(url, { timeout: 20_000 });
    await expect(page.getByText(changedSummary).first()).toBeVisible({ timeout: 10_000 });
  }).toPass();
}

const dot = (page: Page) => page.locator('[data-update="waiting"]').first();

test('[UPDATE-1] a new build shows a quiet dot and appears at the next page, also in the tab of the first visit; ticks stay @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + path);
  await untilReadyOffline(page);
  await markReady(page);

  await site.start(distNext);
  await lookForUpdate(page);
  await expect(dot(page)).toBeAttached();
  await expect(page.getByText(changedSummary)).toHaveCount(0);

  await goToFloors(page);
  await openChanged(page, site.url + path);
  await expectReady(page);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[VISIT-12] what a new edition says otherwise of an errand stands on the visit, old and new side by side; ticks stay @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit?add=housing.city-apartment`);
  await untilReadyOffline(page);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What to bring' })).toBeVisible();
  await markReady(page);
  // The errand is noted as it stands in this edition: person, paper, visit and that.
  await expect.poll(() => countRows(page)).toBe(4);
  const card = page.locator('section[aria-labelledby=changes]');
  await expect(card).toHaveCount(0);

  await site.start(distNext);
  await lookForUpdate(page);
  await expect(dot(page)).toBeAttached();
  await goToFloors(page);
  await openChanged(page, site.url + path);
  await page.goto(`${site.url}/en/visit`);
  await expect(card.getByRole('heading', { name: 'The guide has changed, and so has your list' })).toBeVisible();
  await expect(card.locator('dd').getByText(changedSummary)).toBeVisible();
  await expect(card.locator('del')).toHaveText(shippedSummary);
  await expect(card.getByRole('heading', { level: 3 })).toHaveCount(1);
  await expectReady(page);
  await card.getByRole('button', { name: 'Understood' }).click();
  await expect(card).toHaveCount(0);
  await page.reload();
  await expectReady(page);
  await expect(card).toHaveCount(0);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

/** How many records are kept on the device. */
function countRows(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('onetrip-visitor');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction('records').objectStore('records').count();
          rows.onsuccess = () => {
            opening.result.close();
            resolve(rows.result);
          };
        };
      }),
  );
}

test('[UPDATE-2] unsaved input in one tab holds the new build back in every tab, and nothing typed is lost', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const writing = await device.context.newPage();
  await writing.goto(site.url + path);
  await untilReadyOffline(writing);
  const other = await device.context.newPage();
  await other.goto(`${site.url}/en/floors`);
  await untilReadyOffline(other);

  await site.start(distNext);
  await lookForUpdate(other);
  await expect(dot(other)).toBeAttached();
  await expect(dot(writing)).toBeAttached();

  // A write that cannot finish keeps the note unsaved for as long as the test needs it.
  await writing.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('test', 'UnknownError');
    };
  });
  const note = await typeNote(writing, 'Half a sentence');
  await other
    .getByRole('link', { name: /measures/i })
    .first()
    .click();
  await expect(other).toHaveURL(/\/en\/measures$/);
  await expect(dot(other)).toBeAttached();
  await expect(note).toHaveValue('Half a sentence');
  await device.discard();
  await site.stop();
});

test('[UPDATE-3] once one tab has taken the new build, the others take it at their next page; none loses its code @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const first = await device.context.newPage();
  await first.goto(`${site.url}/en/floors`);
  await untilReadyOffline(first);
  const second = await device.context.newPage();
  await second.goto(`${site.url}/en/measures`);
  await untilReadyOffline(second);
  await site.start(distNext);
  await lookForUpdate(first);
  await expect(dot(first)).toBeAttached();
  await goTo(first, /measures/i, 'measures');

  await goTo(second, /housing/i, 'apartment');
  await openChanged(second, site.url + path);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[UPDATE-4] a build deployed while the device is offline disturbs nothing, and comes when the connection does @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/floors`);
  await untilReadyOffline(page);
  await site.stop();
  await lookForUpdate(page);
  await goTo(page, /housing/i, 'apartment');
  await page.goto(site.url + path);
  await expect(page.getByText(changedSummary)).toHaveCount(0);

  await site.start(distNext);
  await lookForUpdate(page);
  await expect(dot(page)).toBeAttached();
  await goToFloors(page);
  await openChanged(page, site.url + path);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[UPDATE-5] going back to an older build keeps the newer records and the ticks @long', async () => {
  const site = await serveSite(distNext);
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + path);
  await untilReadyOffline(page);
  await markReady(page);
  await site.start(dist);
  await lookForUpdate(page);
  await expect(dot(page)).toBeAttached();
  await goToFloors(page);
  await expect(() => page.goto(site.url + path, { timeout: 20_000 })).toPass();
  await expectReady(page);
  await device.discard();
  await site.stop();
});
