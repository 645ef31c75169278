import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { checklistPath, paper } from './support/checklist.ts';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { axeFaults } from './support/faults.ts';
import { filesWith } from './support/filesWith.ts';
import { openBrowser, untilReadyOffline } from './support/openBrowser.ts';
import { keepPhotograph, takePhotograph } from './support/photos.ts';
import { serveSite } from './support/serveSite.ts';
import { setUpWindow, windowPassphrase } from './support/window.ts';

const canary = 'Zuckerwattenmaschine';

test('[COUNTER-12] without any network one file brings photographs and a name to the window, and only there can it be read @long', async () => {
  test.setTimeout(600_000);
  const site = await serveSite();
  const phone = await openBrowser({ locale: 'en-GB' });
  const counter = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  const other = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  const visitor = await phone.context.newPage();
  const clerk = await counter.context.newPage();
  const stranger = await other.context.newPage();
  await visitor.goto(site.url + checklistPath);
  await keepPhotograph(paper(visitor), await takePhotograph(visitor));
  await visitor.goto(`${site.url}/en/visit`);
  await untilReadyOffline(visitor);
  await setUpWindow(clerk, site.url);
  await setUpWindow(stranger, site.url);
  for (const page of [clerk, stranger])
    await expect.poll(() => page.evaluate(() => caches.has('staff-device'))).toBe(true);
  await site.stop();

  // The window's card is believed once its digits were compared.
  await clerk.getByRole('button', { name: 'Settings' }).click();
  const card = (await clerk.locator('[data-card]').getAttribute('data-card')) ?? '';
  const mark = await clerk.locator('[data-mark]').innerText();
  await clerk.getByRole('button', { name: 'Next visitor' }).click();
  await chooseTwoErrandsForTwo(visitor);
  await visitor.getByRole('button', { name: 'To the code for the window' }).click();
  await expect(visitor.getByRole('heading', { name: 'The code says' })).toBeVisible();
  await expect(visitor.getByRole('heading', { name: 'One file with photographs' })).toHaveCount(0);
  await visitor.getByRole('button', { name: 'Read the window’s code' }).click();
  await visitor.getByLabel('Scan, paste or type the code').fill(card);
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByText(mark)).toBeVisible();
  await visitor.getByRole('button', { name: 'They are the same, believe this window' }).click();
  // What took the place of the button has its focus, so that keys alone go on from there.
  await expect(visitor.locator(':focus')).toContainText('You believe this window already');

  // What it will hold is told before anything is made; nothing goes along by itself.
  await expect(visitor.getByRole('heading', { name: 'One file with photographs' })).toBeVisible();
  await expect(visitor.getByText('No photographs', { exact: true })).toBeVisible();
  await visitor.getByRole('button', { name: 'Take all' }).click();
  await visitor.getByLabel('What you are called').fill(canary);
  await expect(visitor.getByText(/^1 photograph or PDF, /)).toBeVisible();
  await expect(visitor.getByText(`What you typed: ${canary}`)).toBeVisible();
  await expect(visitor.getByText('Only the window “Window A” can open it')).toBeVisible();
  expect(await axeFaults(visitor)).toEqual([]);
  await shoot(visitor, 'visitor');
  await visitor.getByRole('button', { name: 'Make the file' }).click();
  await expect(visitor.locator(':focus')).toContainText(/^The file is ready/);
  const coming = visitor.waitForEvent('download');
  await visitor.getByRole('button', { name: 'Save or share the file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^onetrip-handover-\d{4}-\d\d-\d\d\.oth$/);
  const file = { name: 'from-a-stick.oth', mimeType: '', buffer: readFileSync(await download.path()) };
  expect(file.buffer.length).toBeGreaterThan(10_000);
  expect(file.buffer.includes(canary)).toBe(false);

  // Another window cannot open it, nor is anything but the whole of it taken.
  await take(stranger, file);
  await expect(stranger.getByText('This file is sealed for another window')).toBeVisible();
  await take(clerk, { ...file, buffer: file.buffer.subarray(0, -1) });
  await expect(clerk.getByText('The code is not whole.')).toBeVisible();

  await take(clerk, file);
  await expect(clerk.locator('[data-status="open"]')).toBeVisible();
  await expect(clerk.locator('[data-brought="1"]')).toContainText(canary);
  await clerk.locator('[data-brought] button').click();
  const picture = clerk.getByRole('dialog').locator('img');
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(2000);
  expect(await axeFaults(clerk)).toEqual([]);
  await shoot(clerk, 'dialog');
  // Keys meant for what lies above the case check no paper below.
  await clerk.keyboard.press('1');
  await clerk.keyboard.press('Escape');
  await expect(clerk.getByRole('dialog')).toHaveCount(0);
  await expect(clerk.locator('[data-check="accepted"]')).toHaveCount(0);
  await shoot(clerk, 'case');

  // The same file again, dropped onto the page, is the same case.
  const caseAt = new URL(clerk.url()).hash;
  await clerk.getByRole('button', { name: 'Next visitor' }).first().click();
  await drop(clerk, file);
  await expect(clerk.getByText('This code was taken over before; this is that case.')).toBeVisible();
  expect(new URL(clerk.url()).hash).toBe(caseAt);
  await expect(clerk.locator('[data-brought="1"]')).toBeVisible();

  // Locked, nothing of it is on the page or readable on the disk.
  await clerk.keyboard.press('Alt+l');
  await expect(clerk.getByRole('heading', { name: 'This window is locked' })).toBeVisible();
  await expect(clerk.locator('body')).not.toContainText(canary);
  expect([...phone.complaints, ...counter.complaints, ...other.complaints]).toEqual([]);
  await counter.close();
  expect(filesWith(counter.profile, canary)).toEqual([]);
  expect(filesWith(counter.profile, 'housing.city-apartment')).not.toEqual([]);
  await phone.close();
  expect(filesWith(phone.profile, canary)).toEqual([]);

  // Unlocked after a restart, all of it is there.
  const again = await openBrowser({ locale: 'en-GB', width: 1280, height: 800, profile: counter.profile });
  const back = await again.context.newPage();
  await back.goto(`${site.url}/en/staff/cases`);
  await back.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
  await back.getByRole('button', { name: 'Open', exact: true }).click();
  await back.locator('[data-case]').click();
  await expect(back.locator('[data-brought="1"]')).toContainText(canary);
  await back.locator('[data-brought] button').click();
  await expect(back.getByRole('dialog').locator('img')).toBeVisible();
  await again.discard();
  await phone.discard();
  await other.discard();
});

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const take = (page: Page, file: Given) => page.locator('main input[type=file]').first().setInputFiles(file);

/** Drops a file onto the page, as from a folder. */
async function drop(page: Page, { name, buffer }: Given): Promise<void> {
  await page.evaluate(
    ([title, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], title));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, buffer.toString('base64')] as const,
  );
}

/** A picture of the page, where somebody wants to look at it. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `sealed-${name}.png`), fullPage: true });
}
