import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { backUp, openBackup } from './support/backup.ts';
import { checklistPath, expectReady, markReady, paper, typeNote } from './support/checklist.ts';
import { openBrowser, openFresh } from './support/openBrowser.ts';
import { keepPhotograph, takePhotograph } from './support/photos.ts';
import { serveSite } from './support/serveSite.ts';
import { passphrase, setPassphrase } from './support/setPassphrase.ts';
import { openStorePage, personId } from './support/storePage.ts';

const settings = '/en/settings#my-data';

/** Everything kept, as the page itself gives it out. */
async function dump(page: Page): Promise<unknown> {
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeEnabled();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const { exportedAt: _, ...rest } = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    exportedAt: string;
  };
  return rest;
}

test('[BACKUP-12] from an old phone to a new one by file: ticks, notes and photographs, exactly @long', async () => {
  const site = await serveSite();
  const old = await openFresh({ locale: 'en-GB' });
  const before = await old.context.newPage();
  await before.goto(site.url + checklistPath);
  await markReady(before);
  await typeNote(before, 'in the blue folder');
  await paper(before).getByRole('textbox').blur();
  await keepPhotograph(paper(before), await takePhotograph(before));
  await before.goto(site.url + settings);
  await expect(before.getByText('There is no backup file from this device yet.')).toBeVisible();
  const backup = await backUp(before);
  await expect(before.getByText(/^Last backup: .* Nothing has changed since\.$/)).toBeVisible();
  expect(backup.includes('blue folder')).toBe(false);
  // The site's own policy lets Argon2 run.
  expect(backup.subarray(0, 400).toString('latin1')).toContain('"name":"argon2id"');
  const kept = await dump(before);

  const fresh = await openFresh({ locale: 'en-GB' });
  const after = await fresh.context.newPage();
  await after.goto(site.url + settings);
  const dialog = await openBackup(after, backup, passphrase);
  await expect(dialog.getByText('Photos and PDFs: 1')).toBeVisible();
  await expect(dialog.getByText(/^Nothing is kept on this device at present/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Replace with the backup' }).click();
  await expect(dialog.getByText(/^Restored\. Everything was read back/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(after.getByText(/^Last backup: .* Nothing has changed since\.$/)).toBeVisible();
  expect(await dump(after)).toEqual(kept);
  await after.goto(site.url + checklistPath);
  await expectReady(after);
  await expect(paper(after).getByRole('textbox')).toHaveValue('in the blue folder');
  await paper(after).locator('summary', { hasText: 'Photos and files: 1' }).click();
  await expect(
    paper(after)
      .getByRole('button', { name: /^Show 1 of 1/ })
      .locator('img'),
  ).toBeVisible();

  await paper(after).getByText('Not needed', { exact: true }).click();
  await expect(paper(after).getByText('Saved on this device.').first()).toBeVisible();
  await after.goto(site.url + settings);
  await expect(after.getByText(/Something has changed since/)).toBeVisible();
  expect([...old.complaints, ...fresh.complaints]).toEqual([]);
  await old.discard();
  await fresh.discard();
  await site.stop();
});

test('[STORE-28] a device filled to the brim still gives a backup of everything @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  // Before anything is opened: Chromium remembers for a while how much room there was.
  const session = await device.context.newCDPSession(await device.context.newPage());
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 10 * 1024 * 1024 });
  const { page } = await openStorePage(device.context, site.url);
  const kept = await page.evaluate(async (id) => {
    let size = 512 * 1024;
    let kept = 0;
    let bytesKept = 0;
    for (let number = 0; number < 50 && size > 16_384; number++) {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      bytes.set(new TextEncoder().encode('%PDF-1.7'));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const put = await window.store.files.put(
        { personId: id },
        {
          id: `${'abcdefghijklmnopqrstuvwxyz'.charAt(number % 26)}${number < 26 ? 'a' : 'b'}`.padEnd(26, 'z'),
          evidenceTypeId: 'evidence.photo',
          type: 'application/pdf',
          bytes: size,
          width: null,
          height: null,
          sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
          addedAt: '2026-11-20T08:00:00.000Z',
        },
        bytes,
      );
      if (put.ok) {
        kept += 1;
        bytesKept += size;
      } else if (put.error.type === 'storage/quota') size /= 2;
      else throw new Error(put.error.type);
    }
    return { number: kept, bytes: bytesKept, smallest: size };
  }, personId);
  // Where no 16 KB found room any more, a file of megabytes does not.
  expect(kept.smallest).toBeLessThanOrEqual(16_384);
  expect(kept.bytes).toBeGreaterThan(2_000_000);
  await page.goto(site.url + settings);
  const backup = await backUp(page);
  expect(backup.length).toBeGreaterThan(kept.bytes);
  await device.discard();

  const fresh = await openFresh({ locale: 'en-GB' });
  const after = await fresh.context.newPage();
  await after.goto(site.url + settings);
  const dialog = await openBackup(after, backup, passphrase);
  await expect(dialog.getByText(`Photos and PDFs: ${kept.number}`)).toBeVisible();
  await fresh.discard();
  await site.stop();
});

test('[BACKUP-4] a wrong passphrase or a damaged file is refused with its reason, and nothing is changed @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  await page.goto(site.url + settings);
  const backup = await backUp(page);
  const kept = await dump(page);
  const wrong = await openBackup(page, backup, 'four quiet river boots');
  await expect(wrong.getByText(/This passphrase does not open this file/)).toBeVisible();
  await page.keyboard.press('Escape');
  const damaged = Buffer.from(backup);
  damaged[damaged.length - 40] = (damaged[damaged.length - 40] ?? 0) ^ 1;
  await expect(
    (await openBackup(page, damaged, passphrase)).getByText(/The file is damaged or not complete/),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  const other = await openBackup(page, Buffer.from('something else'), passphrase);
  await expect(other.getByText(/This is not a backup of this guide/)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await dump(page)).toEqual(kept);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[SETTINGS-4] erased is erased: database, files beside it, memory of backups and choices @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  await keepPhotograph(paper(page), await takePhotograph(page));
  await page.goto(site.url + settings);
  await backUp(page);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText(/^Everything has been erased/)).toBeVisible();
  const left = await page.evaluate(async () => {
    const files: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else files.push(path + name);
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return { files, databases, keys: Object.keys(localStorage) };
  });
  expect(left.files).toEqual([]);
  expect(left.databases).not.toContain('onetrip-visitor');
  expect(left.keys.filter((key) => key !== 'onetrip.locale')).toEqual([]);
  await expect(page.getByText('There is no backup file from this device yet.')).toBeVisible();
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[SETTINGS-9] with a passphrase set nothing is shown before it is given, also after a restart @long', async () => {
  const site = await serveSite();
  let device = await openBrowser({ locale: 'en-GB' });
  let page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  await setPassphrase(page, site.url);
  device = await device.reopen();
  page = await device.context.newPage();
  await page.goto(`${site.url}/en/settings#passphrase`);
  await expect(page.getByText(/^Locked\. What you keep here/)).toBeVisible();
  await expect(page.getByText(/^People: 1/)).not.toBeVisible();
  await page.locator('#passphrase').getByRole('button', { name: 'Unlock' }).click();
  const unlock = page.getByRole('dialog', { name: 'Unlock' });
  await unlock.getByLabel('Passphrase', { exact: true }).fill('four quiet river boots');
  await unlock.getByRole('button', { name: 'Unlock' }).click();
  await expect(unlock.getByText(/^It did not work/)).toBeVisible();
  await unlock.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await unlock.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText(/^People: 1/)).toBeVisible();
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});
