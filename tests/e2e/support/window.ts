import { expect, type Page } from '@playwright/test';

export const windowPassphrase = 'sailing past the lighthouse';

/** Sets a window up, in the language of the address, and keeps its recovery code. */
export async function setUpWindow(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/en/staff`);
  await page.getByLabel('Name of the window').fill('Window A');
  await page.getByLabel('What you are called here').fill('Lin');
  await page.getByLabel('Passphrase', { exact: true }).fill(windowPassphrase);
  await page.getByLabel('The passphrase once more').fill(windowPassphrase);
  await page.getByRole('button', { name: 'Begin this window' }).click();
  const code = await page.locator('[data-recovery]').innerText();
  await page.getByRole('button', { name: 'It is put away, begin' }).click();
  await expect(page.getByRole('heading', { name: 'Next visitor' })).toBeVisible();
  return code;
}

/** Takes a text in at the desk, as a scanner that types would: the characters, then Enter. */
export async function takeAtDesk(page: Page, text: string): Promise<void> {
  await page.getByLabel('Scan, paste or type the code').fill(text);
  await page.keyboard.press('Enter');
}
