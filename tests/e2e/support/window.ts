import { expect, type Page } from '@playwright/test';

export const windowPassphrase = 'sailing past the lighthouse';

/** Sets a window up at this address, `/en/staff`, and gives its recovery code; whatever the language. */
export async function setUpWindow(page: Page, url: string, path = '/en/staff'): Promise<string> {
  await page.goto(url + path);
  const fields = page.locator('main form input');
  for (const [at, text] of ['Window A', 'Lin', windowPassphrase, windowPassphrase].entries())
    await fields.nth(at).fill(text);
  await page.locator('main form button[type=submit]').click();
  const code = await page.locator('[data-recovery]').innerText();
  await page.locator('main .button-next').click();
  await expect(page.locator('main textarea')).toBeVisible();
  return code;
}

/** Takes a text in at the desk, as a scanner that types would: the characters, then Enter. */
export async function takeAtDesk(page: Page, text: string): Promise<void> {
  await page.locator('main textarea').fill(text);
  await page.keyboard.press('Enter');
}

/** Opens a case by hand at the desk, in English: what is searched, and which of the found errands. */
export async function openByHand(page: Page, search: string, errand: string): Promise<void> {
  await page.getByRole('button', { name: 'Open a case by hand' }).click();
  await page.getByLabel('What is it about').fill(search);
  await page.getByRole('checkbox', { name: errand }).first().check();
  await page.getByRole('button', { name: 'Open the case' }).click();
  await page.locator('[data-status="open"]').waitFor();
}

/** Types a text and Enter wherever the focus is, as fast as a scanner does: no key waits for the one before. */
export async function scanAt(page: Page, text: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const press = (key: string, typed: string) => {
    const modifiers = /[A-Z%*+:]/.test(key) && key.length === 1 ? 8 : 0;
    const isEnter = key === 'Enter';
    const code = isEnter ? key : /[A-Z]/.test(key) ? `Key${key}` : `Digit${key}`;
    const windowsVirtualKeyCode = isEnter ? 13 : key.charCodeAt(0);
    const about = { key, code, modifiers, windowsVirtualKeyCode };
    return [
      protocol.send('Input.dispatchKeyEvent', { type: 'keyDown', text: typed, ...about }),
      protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about }),
    ];
  };
  await Promise.all([...Array.from(text).flatMap((key) => press(key, key)), ...press('Enter', '\r')]);
  await protocol.detach();
}
