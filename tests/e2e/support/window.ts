import { expect, type Page } from '@playwright/test';

export const windowPassphrase = 'sailing past the lighthouse';

/** Sets a window up at this address, `/en/staff`, and gives its recovery code; whatever the language. onSheet: while the code shows. */
export async function setUpWindow(
  page: Page,
  url: string,
  path = '/en/staff',
  onSheet: () => Promise<void> = async () => undefined,
): Promise<string> {
  await page.goto(url + path);
  const fields = page.locator('main form input');
  for (const [at, text] of ['Window A', 'Lin', windowPassphrase, windowPassphrase].entries())
    await fields.nth(at).fill(text);
  await page.locator('main form button[type=submit]').click();
  const code = await page.locator('[data-recovery]').innerText();
  await onSheet();
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
    const { code, modifiers } = keyOf(key);
    const windowsVirtualKeyCode = key === 'Enter' ? 13 : key.charCodeAt(0);
    const about = { key, code, modifiers, windowsVirtualKeyCode };
    return [
      protocol.send('Input.dispatchKeyEvent', { type: 'keyDown', text: typed, ...about }),
      protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about }),
    ];
  };
  await Promise.all([...Array.from(text).flatMap((key) => press(key, key)), ...press('Enter', '\r')]);
  await protocol.detach();
}

/**
 * The same into the desk's field while a Chinese input method is on: each key is taken by it, letters stand as what is
 * being composed, a digit chooses a candidate, and Enter ends the composing.
 */
export async function scanComposing(page: Page, text: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await page.locator('main textarea').focus();
  let composing = '';
  for (const character of [...text, 'Enter']) {
    const about = { ...keyOf(character), key: 'Process', windowsVirtualKeyCode: 229 };
    await protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...about });
    if (/[A-Z]/.test(character) && character !== 'Enter') {
      composing += character.toLowerCase();
      const end = composing.length;
      await protocol.send('Input.imeSetComposition', { text: composing, selectionStart: end, selectionEnd: end });
    } else {
      await protocol.send('Input.insertText', { text: composing === '' ? '，' : '候选' });
      composing = '';
    }
    await protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...about });
  }
  await protocol.detach();
}

const shifted: Readonly<Record<string, string>> = { '%': 'Digit5', '*': 'Digit8', '+': 'Equal', ':': 'Semicolon' };

/** Which key types a character of a code, and whether with Shift (8). */
function keyOf(character: string): { readonly code: string; readonly modifiers: number } {
  const code = shifted[character];
  if (code !== undefined) return { code, modifiers: 8 };
  if (character === 'Enter') return { code: character, modifiers: 0 };
  if (character === '-') return { code: 'Minus', modifiers: 0 };
  return /\d/.test(character) ? { code: `Digit${character}`, modifiers: 0 } : { code: `Key${character}`, modifiers: 8 };
}

/** A picture of the page, where somebody wants to look at it: `PICTURES` names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
}
