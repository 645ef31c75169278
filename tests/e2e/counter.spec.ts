import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { isDeep } from './support/depth.ts';
import { axeFaults } from './support/faults.ts';
import { filesWith } from './support/filesWith.ts';
import { filmCodes, type Held } from './support/film.ts';
import { type Device, openBrowser, openFresh } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { scanComposing, setUpWindow, shoot, takeAtDesk, windowPassphrase } from './support/window.ts';

/** A visitor's prepared code: its picture and its text. */
async function prepareCode(page: Page, url: string): Promise<{ picture: Buffer; text: string; spoken: string }> {
  await page.goto(`${url}/en/visit`);
  await chooseTwoErrandsForTwo(page);
  await page.getByRole('button', { name: 'To the code for the window' }).click();
  await page.getByRole('button', { name: 'Show the code' }).click();
  const picture = await page.getByRole('img', { name: 'Code for the window' }).screenshot();
  await page.getByText('See the text of the code').click();
  const text = await page.locator('details p[translate=no]').innerText();
  const spoken = await page.locator('p[translate=no].tabular-nums').innerText();
  return { picture, text, spoken };
}

test('[COUNTER-3] the camera reads the visitor’s code off a screen, and the window’s receipt back, held as people hold it @long', async () => {
  test.skip(spawnSync('ffmpeg', ['-version']).status !== 0, 'ffmpeg makes what the camera sees');
  test.setTimeout(900_000);
  const site = await serveSite();
  const phone = await openBrowser({ locale: 'en-GB' });
  const { picture } = await prepareCode(await phone.context.newPage(), site.url);
  let counter: Device | undefined;
  const times: string[] = [];
  let receiptPicture: Buffer | undefined;
  let cardPicture: Buffer | undefined;
  const ways: readonly Held[] = isDeep ? ['clean', 'small', 'tilted', 'blurred'] : ['clean', 'blurred'];
  for (const how of ways) {
    counter = await openBrowser({ locale: 'en-GB', width: 1280, height: 800, camera: filmCodes([picture], how, 2) });
    const clerk = await counter.context.newPage();
    await setUpWindow(clerk, site.url);
    await expect.poll(() => clerk.evaluate(() => caches.has('staff-device'))).toBe(true);
    await site.stop();
    const started = Date.now();
    await clerk.getByRole('button', { name: 'Use the camera' }).click();
    await expect(clerk.locator('[data-status="open"]')).toBeVisible();
    times.push(`${how} ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (how === 'clean') {
      await expect(clerk.locator('[data-paper]').first()).toBeVisible();
      await clerk.keyboard.press('1');
      await expect(clerk.locator('[data-check="accepted"]')).toHaveCount(1);
      await clerk.keyboard.press('r');
      receiptPicture = await clerk.getByRole('img', { name: 'Code of the receipt' }).screenshot();
      await clerk.getByRole('button', { name: 'Settings' }).click();
      cardPicture = await clerk.getByRole('img', { name: 'Card of this window' }).screenshot();
    }
    expect(counter.complaints).toEqual([]);
    await counter.discard();
    await site.start();
  }
  console.log(`from tapping the camera to the open case: ${times.join(', ')}`);
  if (receiptPicture === undefined || cardPicture === undefined) throw new Error('no receipt was drawn');

  // The phone's camera sees first the window's card, then the receipt.
  await phone.close();
  const again = await openBrowser({
    locale: 'en-GB',
    profile: phone.profile,
    camera: filmCodes([cardPicture, receiptPicture], 'clean', 4),
  });
  const visitor = await again.context.newPage();
  await visitor.goto(`${site.url}/en/visit?step=show`);
  await visitor.getByRole('button', { name: 'Read the window’s code' }).click();
  await visitor.getByRole('button', { name: 'Use the camera' }).click();
  await visitor.getByRole('button', { name: 'They are the same, believe this window' }).click();
  // Whichever of the two the camera saw first: a receipt waits for its window's card.
  await expect(visitor.locator('[data-answers] li')).toHaveCount(1);
  expect(again.complaints).toEqual([]);
  await again.discard();
  await site.stop();
});

test('[COUNTER-4] [COUNTER-18] [COUNTER-21] a scanner that types, also through an input method, and a code read aloud, open a case as well; foreign, damaged and old codes change nothing @long', async () => {
  const site = await serveSite();
  const phone = await openFresh({ locale: 'en-GB' });
  const { text, spoken } = await prepareCode(await phone.context.newPage(), site.url);
  // The same visit, shown three days ago. (A window whose own clock leaps ahead locks itself.)
  const earlier = await phone.context.newPage();
  await earlier.clock.setFixedTime(Date.now() - 73 * 3_600_000);
  await earlier.goto(`${site.url}/en/visit?step=show`);
  await earlier.getByRole('button', { name: 'Show the code' }).click();
  await earlier.getByText('See the text of the code').click();
  const old = await earlier.locator('details p[translate=no]').innerText();
  expect(old).not.toBe(text);
  const counter = await openFresh({ locale: 'en-GB', width: 1280, height: 800 });
  const clerk = await counter.context.newPage();
  await setUpWindow(clerk, site.url);
  const desk = () => clerk.getByRole('button', { name: 'Next visitor' }).first().click();

  for (const [bad, sentence] of [
    ['https://example.invalid/', 'This is not a code of this guide.'],
    [`${text.slice(0, 40)}${text.slice(41)}`, 'The code is not whole.'],
    [text.replace('OT1', 'OT2'), 'This code was made by a newer version.'],
    [`OT1H${'A'.repeat(120_000)}`, 'This is larger than any code of this guide can be.'],
  ] as const) {
    await takeAtDesk(clerk, bad);
    await expect(clerk.getByText(sentence)).toBeVisible();
  }
  await takeAtDesk(clerk, old);
  await expect(clerk.getByText('This code is older than three days')).toBeVisible();
  await clerk.getByRole('button', { name: 'Cases' }).click();
  await expect(clerk.getByText('0 cases', { exact: true })).toBeVisible();
  await desk();

  await clerk.getByLabel('Scan, paste or type the code').focus();
  await clerk.keyboard.type(text.toLowerCase());
  await clerk.keyboard.press('Enter');
  await expect(clerk.locator('[data-status="open"]')).toBeVisible();
  const first = new URL(clerk.url()).hash;
  await expect(clerk.locator('[data-says]')).toContainText(/^The visitor saysPlanned for /);
  await shoot(clerk, 'says');
  await desk();
  await takeAtDesk(clerk, spoken);
  await expect(clerk.getByRole('checkbox', { name: '福州市台胞公寓' })).toBeChecked();
  await clerk.getByRole('button', { name: 'Open the case' }).click();
  await expect(clerk.locator('[data-status="open"]')).toBeVisible();
  // The same visitor, whose code had been taken over: told, and one tap leads there.
  await expect(clerk.getByText('There is a case today that looks alike.')).toBeVisible();
  const aloud = new URL(clerk.url()).hash;
  expect(await axeFaults(clerk)).toEqual([]);
  await shoot(clerk, 'alike');
  await clerk.getByRole('button', { name: /^A case with the same errands from \d\d:\d\d$/ }).click();
  await expect.poll(() => new URL(clerk.url()).hash).toBe(first);
  expect(first).not.toBe(aloud);
  await expect(clerk.locator('[data-alike]')).toHaveCount(0);
  await expect(clerk.locator('[data-says]')).toBeVisible();

  // A Chinese input method is on: the scanner's keys come as candidates, and the code is found behind them.
  await desk();
  await scanComposing(clerk, text);
  await expect(clerk.getByText('This code was taken over before; this is that case.')).toBeVisible();
  await expect.poll(() => new URL(clerk.url()).hash).toBe(first);
  // The window's own receipt, scanned at the desk, opens the case it was given for.
  await clerk.keyboard.press('r');
  const receipt = (await clerk.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
  await desk();
  await takeAtDesk(clerk, receipt);
  await expect.poll(() => new URL(clerk.url()).hash).toBe(first);
  await desk();
  await scanComposing(clerk, 'HELLO');
  await expect(clerk.getByText('An input method is on')).toBeVisible();
  await scanComposing(clerk, text);
  await expect.poll(() => new URL(clerk.url()).hash).toBe(first);
  expect(counter.complaints).toEqual([]);
  await counter.discard();
  await phone.discard();
  await site.stop();
});

test('[COUNTER-5] once locked nothing is shown or in memory in any tab, nothing lies readable on the disk, and only the passphrase or the sheet opens it @long', async () => {
  test.setTimeout(600_000);
  const [note, name, draft] = ['Zuckerwattenmaschine', 'Holunderbluetensirup', 'Pfefferminzbonbonglas'] as const;
  const canaries = [note, name, draft];
  const site = await serveSite();
  let counter = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  let clerk = await counter.context.newPage();
  const sheet = await setUpWindow(clerk, site.url);
  await clerk.getByRole('button', { name: 'Settings' }).click();
  const card = (await clerk.locator('[data-card]').getAttribute('data-card')) ?? '';
  await clerk.getByRole('button', { name: 'Next visitor' }).click();
  const phone = await openFresh({ locale: 'en-GB' });
  const file = await prepareFile(await phone.context.newPage(), site.url, card, name);
  await phone.discard();
  await clerk.locator('main input[type=file]').first().setInputFiles(file);
  await expect(clerk.locator('[data-brought]')).toContainText(name);
  await clerk.getByLabel('Note', { exact: true }).fill(note);
  await clerk.getByRole('button', { name: 'Add the note' }).click();
  await expect(clerk.locator('[data-note]', { hasText: note })).toBeVisible();

  // The same case in a second tab, where a note is being typed.
  const second = await counter.context.newPage();
  await second.goto(clerk.url());
  await second.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
  await second.keyboard.press('Enter');
  await expect(second.locator('[data-note]', { hasText: note })).toBeVisible();
  await expect(second.locator('[data-brought]')).toContainText(name);
  await second.getByLabel('Note', { exact: true }).fill(draft);
  // The search finds what is there: in the tab that has it.
  for (const [page, there] of [
    [clerk, [note, name]],
    [second, canaries],
  ] as const) {
    expect(await inHeap(page, there)).toEqual(there);
  }

  for (const page of [clerk, second]) await page.evaluate(() => Object.assign(window, { isOldPage: true }));
  await clerk.bringToFront();
  await clerk.keyboard.press('Alt+l');
  for (const page of [clerk, second]) {
    await expect(page.getByRole('heading', { name: 'This window is locked' })).toBeVisible();
    for (const canary of canaries) await expect(page.locator('body')).not.toContainText(canary);
    // Loaded anew: nothing of the page before is left.
    expect(await page.evaluate(() => 'isOldPage' in window)).toBe(false);
    expect(await inHeap(page, ['Window desk', ...canaries])).toEqual(['Window desk']);
  }
  await clerk.getByLabel('Passphrase', { exact: true }).fill('not the right one');
  await clerk.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(clerk.getByText('This is not the passphrase.')).toBeVisible();

  await counter.close();
  for (const secret of [...canaries, windowPassphrase, sheet])
    expect(filesWith(counter.profile, secret), secret).toEqual([]);
  // The search finds what lies in the open: the edition does.
  expect(filesWith(counter.profile, 'housing.city-apartment')).not.toEqual([]);

  counter = await openBrowser({ locale: 'en-GB', width: 1280, height: 800, profile: counter.profile });
  clerk = await counter.context.newPage();
  await clerk.goto(`${site.url}/en/staff/cases`);
  await clerk.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
  await clerk.getByRole('button', { name: 'Open', exact: true }).click();
  await clerk.locator('[data-case]').click();
  await expect(clerk.locator('[data-note]', { hasText: note })).toBeVisible();
  await clerk.keyboard.press('Alt+l');
  await clerk.getByRole('button', { name: 'I have forgotten it' }).click();
  await clerk.getByLabel('Recovery code').fill(sheet.toLowerCase());
  await clerk.getByLabel('A new passphrase').fill('another passphrase');
  await clerk.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(clerk.getByRole('button', { name: 'Lock', exact: true })).toBeVisible();
  await counter.discard();
  await site.stop();
});

/** A visitor's file with a name in it, sealed for the window with this card. */
async function prepareFile(page: Page, url: string, card: string, name: string): Promise<string> {
  await page.goto(`${url}/en/visit`);
  await chooseTwoErrandsForTwo(page);
  await page.getByRole('button', { name: 'To the code for the window' }).click();
  await page.getByRole('button', { name: 'Read the window’s code' }).click();
  await page.getByLabel('Scan, paste or type the code').fill(card);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'They are the same, believe this window' }).click();
  await page.getByLabel('What you are called').fill(name);
  await page.getByRole('button', { name: 'Make the file' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save or share the file' }).click();
  const kept = join(mkdtempSync(join(tmpdir(), 'onetrip-file-')), 'visit.oth');
  await (await coming).saveAs(kept);
  return kept;
}

/** Which of these texts are somewhere in this page's memory. */
async function inHeap(page: Page, texts: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const found = new Set<string>();
  const overlap = Math.max(...texts.map(({ length }) => length));
  let end = '';
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const piece = end + chunk;
    for (const text of texts) if (piece.includes(text)) found.add(text);
    end = piece.slice(-overlap);
  });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return texts.filter((text) => found.has(text));
}
