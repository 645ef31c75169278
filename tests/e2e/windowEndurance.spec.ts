import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isDeep } from './support/depth.ts';
import { startKillable } from './support/killableBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { openByHand, setUpWindow, windowPassphrase } from './support/window.ts';

const kills = Number(process.env['PROVE_WINDOW_KILLS'] ?? (isDeep ? 100 : 2));

test(`[COUNTER-7] killed ${kills} times in mid-case: no action that was shown as done is lost @long`, async () => {
  test.setTimeout(kills * 40_000 + 120_000);
  const site = await serveSite();
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-window-'));
  const shown: string[] = [];
  let caseHash = '';
  // One round more than there are kills, which only looks: what came last before the last kill is there as well.
  for (let round = 0; round <= kills; round++) {
    const browser = await startKillable(profile);
    const page = await browser.context.newPage();
    if (round === 0) {
      await setUpWindow(page, site.url);
      await openByHand(page, '居住证', '台湾居民居住证');
      caseHash = new URL(page.url()).hash;
    } else {
      await page.goto(`${site.url}/en/staff/cases${caseHash}`);
      await page.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
      await page.keyboard.press('Enter');
      await page.locator('[data-status="open"]').waitFor();
    }
    const kept = await page.locator('[data-note]').allInnerTexts();
    expect(
      shown.filter((note) => !kept.includes(note)),
      `after ${round} kills`,
    ).toEqual([]);
    if (round === kills) {
      await browser.kill();
      break;
    }
    const before = shown.length;
    let isKilled = false;
    let hasStopped = false;
    const writing = (async () => {
      for (let number = 0; !isKilled; number++) {
        const note = `note ${round}-${number}`;
        await page.getByLabel('Note', { exact: true }).fill(note);
        await page.keyboard.press('Enter');
        await page.locator('[data-note]', { hasText: new RegExp(`^${note}$`) }).waitFor({ timeout: 60_000 });
        shown.push(note);
      }
    })()
      .catch(
        (cause) => isKilled || console.log(`round ${round} stopped writing by itself: ${String(cause).slice(0, 500)}`),
      )
      .finally(() => {
        hasStopped = true;
      });
    // However slow the machine, something has been shown as done; then in the middle of whatever comes next.
    while (shown.length === before && !hasStopped) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 900));
    isKilled = true;
    await browser.kill();
    await writing;
    if ((round + 1) % 10 === 0) console.log(`${round + 1} kills: ${shown.length} actions shown as done`);
  }
  console.log(`${kills} kills: ${shown.length} actions shown as done, 0 lost`);
  expect(shown.length).toBeGreaterThan(kills / 2);
  rmSync(profile, { recursive: true, force: true });
  await site.stop();
});
