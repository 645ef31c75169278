import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { base32 } from '../../src/domain/sealing/base32.ts';
import { readCodeText } from '../../src/handover/codeText.ts';
import type { SealedItem } from '../../src/handover/sealedFileLayout.ts';
import { sealFile } from '../../src/handover/sealFile.ts';
import { readWindowCard } from '../../src/handover/windowCard.ts';
import { unwrap } from '../storage-scenarios/unwrap.ts';
import { openBrowser } from './support/openBrowser.ts';
import { takePhotograph } from './support/photos.ts';
import { serveSite } from './support/serveSite.ts';
import { setUpWindow, windowPassphrase } from './support/window.ts';

const canary = 'Zuckerwattenmaschine';
const nav = (page: Page, name: string) => page.locator('header nav').getByRole('button', { name }).click();

test('[COPY-1] [FOLDER-2] by hand and into a folder, the copies of a window bring photographs out of sealed files to a device that is none yet @long', async () => {
  test.setTimeout(600_000);
  const site = await serveSite();
  const device = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  await device.context.addInitScript(giveFolder);
  const clerk = await device.context.newPage();
  await setUpWindow(clerk, site.url);
  await nav(clerk, 'Settings');
  const card = (await clerk.locator('[data-card]').getAttribute('data-card')) ?? '';
  await nav(clerk, 'Next visitor');
  const photograph = await takePhotograph(clerk);
  const file = { name: 'from-a-stick.oth', mimeType: '', buffer: await sealedFor(card, photograph) };
  await clerk.locator('main input[type=file]').first().setInputFiles(file);
  await expect(clerk.locator('[data-brought="1"]')).toContainText(canary);

  await nav(clerk, 'Settings');
  await expect(clerk.getByText('what visitors’ sealed files brought')).toBeVisible();
  await shoot(clerk, 'settings');
  const saving = clerk.waitForEvent('download');
  await clerk.getByRole('button', { name: 'Save a copy' }).click();
  const byHand = readFileSync(await (await saving).path());
  await expect(clerk.getByText('The copy has been handed to your device.')).toBeVisible();
  await clerk.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(clerk.locator('[data-folder-last]')).toContainText('read back and compared');
  const inFolder = await onlyFileIn(clerk);
  expect(device.complaints).toEqual([]);
  await device.discard();

  for (const copy of [inFolder, byHand]) {
    expect(copy.length).toBeGreaterThan(photograph.length);
    expect(copy.includes(canary)).toBe(false);
    const fresh = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
    const page = await fresh.context.newPage();
    await page.goto(`${site.url}/en/staff`);
    await page.getByText('I have a copy of a window').click();
    const choose = page.locator('details input[type=file]');
    const given = { name: 'copy', mimeType: '', buffer: copy };
    await choose.setInputFiles({ ...given, buffer: copy.subarray(0, -1) });
    await expect(page.getByText('This copy is not whole, so none of it was taken.')).toBeVisible();
    await choose.setInputFiles(given);
    await expect(page.getByRole('heading', { name: 'This window is locked' })).toBeVisible();
    await page.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await nav(page, 'Cases');
    await page.locator('[data-case]').click();
    await expect(page.locator('[data-brought="1"]')).toContainText(canary);
    await page.locator('[data-brought] button').click();
    const seen = page.getByRole('dialog').locator('img');
    await expect.poll(() => seen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
    await shoot(page, 'restored');
    expect(fresh.complaints).toEqual([]);
    await fresh.discard();
  }
  await site.stop();
});

/** A visitor's file with a name and this photograph, sealed for the window of the card. */
async function sealedFor(card: string, photograph: Buffer): Promise<Buffer> {
  const code = unwrap(readCodeText(card));
  const { sealingKey } = unwrap(await readWindowCard(code.bytes));
  if (sealingKey === undefined) throw new Error('the card has no key for sealing');
  const items: SealedItem[] = [
    {
      type: 'handover',
      handover: {
        version: 1,
        packetId: base32(randomBytes(16)),
        createdAt: new Date().toISOString().replace(/\.\d+/, ''),
        edition: 1,
        locale: 'en',
        day: null,
        helper: false,
        persons: [{ key: 'p1', kind: 'self' }],
        errands: [{ subjectId: 'document.residence-permit', persons: ['p1'] }],
        papers: [],
        undecided: [],
      },
    },
    { type: 'personal', details: { name: canary, contact: '' } },
    {
      type: 'attachment',
      person: 'p1',
      evidenceTypeId: 'evidence.taiwan-id-card',
      media: 'image/jpeg',
      bytes: new Uint8Array(photograph),
    },
  ];
  const each = (async function* all() {
    yield* items;
  })();
  const pieces: Uint8Array[] = [];
  const chance = new Uint8Array(randomBytes(32));
  for await (const piece of sealFile({ recipient: sealingKey, chance, items: each })) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The browser's own dialog cannot be worked by a test: it gives a real folder of the origin's own file system instead. */
const giveFolder = () => {
  const to = window as unknown as { showDirectoryPicker: () => Promise<FileSystemDirectoryHandle> };
  to.showDirectoryPicker = async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle('copies', { create: true });
  };
};

/** The bytes of the one file in that folder. */
async function onlyFileIn(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('copies');
    const handles: FileSystemFileHandle[] = [];
    for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
      handles.push(handle);
    const [only] = handles;
    if (only === undefined || handles.length > 1) throw new Error(`${handles.length} files`);
    const bytes = new Uint8Array(await (await only.getFile()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

/** A picture of the page, where somebody wants to look at it. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `windowCopy-${name}.png`), fullPage: true });
}
