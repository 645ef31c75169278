import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { isDeep } from './support/depth.ts';
import { type KillableBrowser, startKillable } from './support/killableBrowser.ts';
import { makeShiftFile } from './support/makeShiftFile.ts';
import { openFresh } from './support/openBrowser.ts';
import { takePhotograph } from './support/photos.ts';
import { cardOf, giveToDesk, sealedFor } from './support/sealedFor.ts';
import { serveSite } from './support/serveSite.ts';
import { setUpWindow, windowPassphrase } from './support/window.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');

const kills = Number(process.env['PROVE_FILE_KILLS'] ?? 24);
/** In the file of the other window. */
const cases = Number(process.env['PROVE_FILE_CASES'] ?? 60);
/** As often each of the two tests kills. */
const each = Math.ceil(kills / 2);

const nav = (page: Page, name: string) => page.locator('header nav').getByRole('button', { name }).click();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A window on a profile of its own that a kill cannot hurt for the next round: each begins with a copy of what was set up. */
async function setUpOnce(url: string, colours: readonly string[]) {
  const base = mkdtempSync(join(tmpdir(), 'onetrip-file-base-'));
  const browser = await startKillable(base);
  const page = await browser.context.newPage();
  await setUpWindow(page, url);
  const card = await cardOf(page);
  const pictures: Buffer[] = [];
  for (const colour of colours) pictures.push(await takePhotograph(page, colour));
  await browser.kill();
  return { base, card, pictures };
}

/** The profile once more, without what says that a browser has it open. */
function copyOf(base: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-file-'));
  cpSync(base, profile, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });
  return profile;
}

async function unlocked(profile: string, url: string): Promise<{ browser: KillableBrowser; page: Page }> {
  const browser = await startKillable(profile);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(`${url}/en/staff/desk`);
  await page.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
  await page.keyboard.press('Enter');
  await expect(page.locator('main textarea')).toBeVisible();
  return { browser, page };
}

/** How many rows lie in a table of the window, and of how many cases they are. */
async function rowsIn(page: Page, table: 'attachments' | 'enclosures' | 'cases'): Promise<Record<string, number>> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const asked = indexedDB.open('onetrip-staff');
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const counts: Record<string, number> = {};
          const store = asked.result.transaction(name).objectStore(name);
          const walk = (name === 'cases' ? store : store.index('caseId')).openKeyCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (cursor === null) {
              asked.result.close();
              resolve(counts);
              return;
            }
            const key = String(cursor.key);
            counts[key] = (counts[key] ?? 0) + 1;
            cursor.continue();
          };
        };
      }),
    table,
  );
}

/** The ids of all cases that the list shows, once it is whole. */
async function listed(page: Page): Promise<string[]> {
  await nav(page, 'Cases');
  await expect(page.getByText(/^\d+ cases?$/).first()).toBeVisible();
  return shownNow(page);
}

const shownNow = (page: Page) =>
  page.locator('[data-case]').evaluateAll((all) => all.map((one) => one.getAttribute('data-case') ?? ''));

/** Opens each photograph of a case as a clerk does; answers how many could be seen. */
async function seen(page: Page, url: string, caseId: string, expected: number): Promise<number> {
  await nav(page, 'Cases');
  await page.locator(`[data-case="${caseId}"]`).click();
  const buttons = page.locator(`[data-brought="${expected}"] button`);
  await expect(buttons).toHaveCount(expected);
  for (let at = 0; at < expected; at++) {
    await buttons.nth(at).click();
    const image = page.getByRole('dialog').locator('img');
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalHeight)).toBeGreaterThan(1000);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(page.url()).toContain(url);
  return expected;
}

/** Waits until what the kill has left is tidied: exactly the photographs of cases that are there. */
async function expectNothingHalf(page: Page, present: readonly string[], photographs: ReadonlyMap<string, number>) {
  const wanted = Object.fromEntries(
    [...photographs].filter(([id, count]) => present.includes(id) && count > 0).toSorted(),
  );
  await expect.poll(async () => sorted(await rowsIn(page, 'attachments'))).toEqual(wanted);
  expect(Object.keys(await rowsIn(page, 'cases')).toSorted()).toEqual(present.toSorted());
  // Each of them brought a name besides, so each has its one list of what came.
  const lists = Object.fromEntries(present.map((id) => [id, 1]));
  expect(sorted(await rowsIn(page, 'enclosures'))).toEqual(sorted(lists));
}

const sorted = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).toSorted());

test(`[SHIFT-19] killed ${each} times while a file of another window is taken: nothing shown is lost, nothing is half, the same file completes`, async () => {
  test.setTimeout(each * 240_000 + 900_000);
  const site = await serveSite();
  const { base, pictures } = await setUpOnce(site.url, ['#246', '#642', '#264']);
  const other = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const elsewhere = await other.context.newPage();
  await setUpWindow(elsewhere, site.url);
  const { path, code, photographs } = await makeShiftFile(elsewhere, cases, pictures);
  await other.discard();
  expect(photographs.size).toBe(cases);
  const check = async (page: Page) => {
    await nav(page, 'Next visitor');
    await page.getByText('Take cases over from another window').click();
    await page.locator('[data-take-shift] input[type=file]').setInputFiles(path);
    await page.getByLabel('Code of the file').fill(code);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.locator('[data-count]').first()).toBeVisible();
  };
  let tookMs = 0;
  const ends = { none: 0, some: 0, all: 0, strays: 0 };
  for (let round = 0; round <= each; round++) {
    const profile = copyOf(base);
    const { browser, page } = await unlocked(profile, site.url);
    await check(page);
    const shown = new Set<string>();
    const startedMs = Date.now();
    await page.getByRole('button', { name: 'Take them over' }).click();
    const isDone = page.getByText(`${cases} cases taken over.`);
    if (round === 0) {
      // Once to its end, which tells how long there is to kill in.
      await isDone.waitFor();
      tookMs = Date.now() - startedMs;
    }
    let isKilled = false;
    const watching = (async () => {
      // Every other time from the list, where cases show as they come; else where the taking itself says that it is done.
      if (round % 2 === 1) await nav(page, 'Cases');
      while (!isKilled) {
        for (const id of await shownNow(page)) shown.add(id);
        if (round % 2 === 0 && (await isDone.isVisible())) for (const id of photographs.keys()) shown.add(id);
        await pause(round % 2 === 1 ? 2 : 20);
      }
    })().catch((cause) => isKilled || console.log(`round ${round}: ${String(cause).slice(0, 300)}`));
    // From the list, in the middle: some cases are there and others are not yet. Else at any moment.
    if (round % 2 === 1) while (shown.size === 0 && Date.now() - startedMs < 120_000) await pause(1);
    else if (round > 0) await pause(Math.random() * tookMs * 1.1);
    isKilled = true;
    await browser.kill();
    await watching;

    const again = await unlocked(profile, site.url);
    const leftOver = Object.values(await rowsIn(again.page, 'attachments')).reduce((sum, count) => sum + count, 0);
    const present = await listed(again.page);
    expect(
      [...shown].filter((id) => !present.includes(id)),
      `round ${round}`,
    ).toEqual([]);
    expect(present.filter((id) => !photographs.has(id))).toEqual([]);
    await expectNothingHalf(again.page, present, photographs);
    const claimed = present.reduce((sum, id) => sum + (photographs.get(id) ?? 0), 0);
    if (leftOver > claimed) ends.strays += 1;
    ends[present.length === 0 ? 'none' : present.length === cases ? 'all' : 'some'] += 1;
    await check(again.page);
    if (present.length < cases) {
      await again.page.getByRole('button', { name: 'Take them over' }).click();
      await expect(again.page.getByText(/^\d+ cases? taken over\./)).toBeVisible();
    } else await expect(again.page.locator('[data-count]')).toHaveText([`${cases} cases are here already`]);
    expect((await listed(again.page)).toSorted()).toEqual([...photographs.keys()].toSorted());
    await expectNothingHalf(again.page, [...photographs.keys()], photographs);
    for (const [id, count] of photographs) if (count > 0) await seen(again.page, site.url, id, count);
    await again.browser.kill();
    rmSync(profile, { recursive: true, force: true });
    console.log(`${round + 1} kills: ${JSON.stringify(ends)}`);
  }
  console.log(
    `${cases} cases; taking took ${tookMs} ms; after ${each + 1} kills: ${JSON.stringify(ends)}, 0 lost, 0 half, 0 twice`,
  );
  expect(ends.some).toBeGreaterThan(0);
  expect(ends.none).toBeGreaterThan(0);
  for (const gone of [base, dirname(path)]) rmSync(gone, { recursive: true, force: true });
  await site.stop();
});

test(`[STAFF-34] killed ${each} times while a sealed file with photographs is taken: the case is whole or not there, and the same file completes`, async () => {
  test.setTimeout(each * 240_000 + 300_000);
  const site = await serveSite();
  const colours = Array.from({ length: 8 }, (_, at) => `#${at + 10}${at + 10}${at + 10}`);
  const { base, card, pictures } = await setUpOnce(site.url, colours);
  const file = await sealedFor(card, { number: 1, photographs: pictures, name: 'Visitor' });
  let tookMs = 0;
  const ends = { none: 0, all: 0, strays: 0 };
  for (let round = 0; round <= each; round++) {
    const profile = copyOf(base);
    const { browser, page } = await unlocked(profile, site.url);
    const startedMs = Date.now();
    await giveToDesk(page, file);
    let isShown = false;
    let isKilled = false;
    const watching = (async () => {
      await page.locator('[data-status="open"]').waitFor();
      isShown = true;
    })().catch((cause) => isKilled || console.log(`round ${round}: ${String(cause).slice(0, 300)}`));
    if (round === 0) {
      await watching;
      tookMs = Date.now() - startedMs;
    } else await pause(Math.random() * tookMs * 1.1);
    isKilled = true;
    await browser.kill();
    await watching;

    const again = await unlocked(profile, site.url);
    const leftOver = Object.values(await rowsIn(again.page, 'attachments')).reduce((sum, count) => sum + count, 0);
    const present = Object.keys(await rowsIn(again.page, 'cases'));
    expect(present.length, `round ${round}`).toBeGreaterThanOrEqual(isShown ? 1 : 0);
    await expectNothingHalf(again.page, present, new Map(present.map((id) => [id, pictures.length])));
    if (present.length === 0 && leftOver > 0) ends.strays += 1;
    ends[present.length === 0 ? 'none' : 'all'] += 1;
    await giveToDesk(again.page, file);
    await again.page.locator('[data-status="open"]').waitFor();
    const caseId = new URL(again.page.url()).hash.slice(1);
    if (present.length > 0) expect(present).toEqual([caseId]);
    await expectNothingHalf(again.page, [caseId], new Map([[caseId, pictures.length]]));
    expect(await listed(again.page)).toEqual([caseId]);
    await seen(again.page, site.url, caseId, pictures.length);
    await again.browser.kill();
    rmSync(profile, { recursive: true, force: true });
    console.log(`${round + 1} kills: ${JSON.stringify(ends)}`);
  }
  console.log(`taking took ${tookMs} ms; after ${each + 1} kills: ${JSON.stringify(ends)}, 0 lost, 0 half, 0 twice`);
  expect(ends.none).toBeGreaterThan(0);
  rmSync(base, { recursive: true, force: true });
  await site.stop();
});
