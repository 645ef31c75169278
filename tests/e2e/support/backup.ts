import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { passphrase } from './setPassphrase.ts';

/** Makes a backup on the settings page and gives the bytes that were saved. */
export async function backUp(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Back up to a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Back up to a file' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('The same once more').fill(passphrase);
  await dialog.getByRole('button', { name: 'Make the backup' }).click();
  await expect(dialog.getByText(/^The backup is made\. It was read back/)).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^onetrip-\d{4}-\d\d-\d\d\.cscz$/);
  await expect(dialog.getByText(/^The file has been handed to your device/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  return readFileSync(await saved.path());
}

/** Opens a backup on the settings page with a passphrase, up to what the dialog says of it. */
export async function openBackup(page: Page, backup: Buffer, secret: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Restore from a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore from a file' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'onetrip.cscz', mimeType: 'application/octet-stream', buffer: backup });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(secret);
  await dialog.getByRole('button', { name: 'Open and check' }).click();
  return dialog;
}
