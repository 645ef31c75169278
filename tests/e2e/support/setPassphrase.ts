import { expect, type Page } from '@playwright/test';

export const passphrase = 'four quiet river boats';

/** Sets the passphrase in the settings of the English guide, as a person does. */
export async function setPassphrase(page: Page, siteUrl: string): Promise<void> {
  await page.goto(`${siteUrl}/en/settings#passphrase`);
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('The same once more').fill(passphrase);
  await dialog.getByRole('button', { name: 'Set it' }).click();
  await expect(page.getByText('The passphrase is set.')).toBeVisible();
}
