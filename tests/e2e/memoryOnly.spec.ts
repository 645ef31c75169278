import { expect, type Page, test } from '@playwright/test';
import { backUp, openBackup } from './support/backup.ts';
import { checklistPath, paper, typeNote } from './support/checklist.ts';
import { chooseTwoErrandsForTwo } from './support/chooseVisit.ts';
import { denials, openDeniedBrowser } from './support/denyStorage.ts';
import { isDeep } from './support/depth.ts';
import { type Device, openBrowser } from './support/openBrowser.ts';
import { takePhotograph } from './support/photos.ts';
import { serveSite } from './support/serveSite.ts';
import { passphrase } from './support/setPassphrase.ts';

const notice = (page: Page) => page.locator('[data-memory-only]');
const keptHere = 'Kept until you close this page.';

/** Nothing on the page claims what is not true here. */
async function expectNoPromise(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(text.match(/.*\b(?:un)?saved\b.*/gi) ?? []).toEqual([]);
  await expect(notice(page)).toBeVisible();
}

async function restore(page: Page, backup: Buffer): Promise<void> {
  const dialog = await openBackup(page, backup, passphrase);
  await dialog.getByRole('button', { name: 'Replace with the backup' }).click();
  await expect(dialog.getByText(/^Restored\. Everything was read back/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

const kinds: Record<string, () => Promise<Device>> = {
  'all storage denied by the browser': () => openDeniedBrowser({ locale: 'en-GB' }),
};
for (const [kind, deny] of Object.entries(denials)) {
  // The decision is a table that unit tests walk through; the journey is the same whichever it was.
  if (kind !== 'missing' && !isDeep) continue;
  kinds[kind] = async () => {
    const device = await openBrowser({ locale: 'en-GB' });
    await device.context.addInitScript(deny);
    return device;
  };
}

for (const [kind, open] of Object.entries(kinds)) {
  test(`[MEMORY-1] ${kind}: from errands to list, verdict, code and backup file, and nothing is called saved @long`, async () => {
    const site = await serveSite();
    const device = await open();
    const page = await device.context.newPage();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });

    await page.goto(`${site.url}/en/visit`);
    await expect(notice(page)).toContainText('Nothing is kept after you close this page');
    await expectNoPromise(page);
    await chooseTwoErrandsForTwo(page);
    await expect(page.getByRole('heading', { name: 'Do not set out yet.' })).toBeVisible();
    await expect(page.getByText('Gone when you close this window.')).toBeVisible();
    await expectNoPromise(page);

    await page.getByRole('button', { name: 'To the code for the window' }).click();
    await page.getByRole('button', { name: 'Show the code' }).click();
    await expect(page.getByRole('img', { name: 'Code for the window' })).toBeVisible();
    await expectNoPromise(page);

    // To another page, by a link: nothing is left behind on the way.
    await notice(page).getByRole('link', { name: 'Make a backup file' }).click();
    await expect(page.getByRole('button', { name: 'Back up to a file' })).toBeVisible();
    await expectNoPromise(page);
    const backup = await backUp(page);
    await expectNoPromise(page);
    expect(asked).toEqual([]);

    await page.reload();
    expect(asked, 'asked before all of it went').toEqual(['beforeunload']);
    await expect(notice(page)).toBeVisible();
    await restore(page, backup);
    await page.locator('nav a[href="/en/visit"]').first().click();
    await expect(page.getByRole('heading', { name: 'Do not set out yet.' })).toBeVisible();

    await page.goto(`${site.url}/en/visit`);
    expect(asked).toEqual(['beforeunload', 'beforeunload']);
    await expect(page.getByRole('checkbox').first()).not.toBeChecked();
    await expect(page.getByRole('heading', { name: 'Do not set out yet.' })).toHaveCount(0);
    await expect(notice(page)).toBeVisible();
    await page.reload();
    expect(asked, 'nothing entered, nothing asked').toHaveLength(2);
    expect(device.complaints).toEqual([]);
    await device.discard();
    await site.stop();
  });
}

test('[MEMORY-2] ticks, notes and photographs live through changes of page and language, and everything can be erased', async () => {
  const site = await serveSite();
  const device = await openDeniedBrowser({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  const photograph = await takePhotograph(page);
  await expect(notice(page)).toBeVisible();
  await paper(page).getByText('Ready', { exact: true }).click();
  await expect(paper(page).getByText(keptHere).first()).toBeVisible();
  await (await typeNote(page, 'in the blue folder')).blur();
  await paper(page).locator('summary', { hasText: 'Photos and files' }).click();
  await paper(page)
    .locator('input[capture]')
    .setInputFiles({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: photograph });
  await paper(page).getByRole('button', { name: 'I can read it, keep it' }).click();
  await expect(paper(page).getByText(keptHere).nth(1)).toBeVisible();
  await expectNoPromise(page);

  await page.getByRole('link', { name: '繁體' }).click();
  await expect(notice(page)).toContainText('關掉這一頁，內容就沒了');
  await expect(paper(page).getByRole('textbox')).toHaveValue('in the blue folder');
  await paper(page).getByText('不需要', { exact: true }).click();
  await expect(paper(page).getByText('關掉這一頁之前都在。').first()).toBeVisible();
  await page.getByRole('link', { name: '简体' }).click();
  await expect(notice(page)).toContainText('关掉这一页，内容就没了');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(notice(page)).toContainText('Nothing is kept after you close this page');

  await page.locator('nav a[href="/en/settings"]').first().click();
  await expect(page.getByText('Nothing is kept beyond this window')).toBeVisible();
  await expectNoPromise(page);
  await page.getByRole('button', { name: 'Erase everything' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Erase/ })
    .click();
  await expect(page.getByText(/^Everything has been erased/)).toBeVisible();
  await expect(notice(page).getByRole('link')).toHaveCount(0);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[MEMORY-5] what lies on the device is never hidden behind an empty start', async () => {
  const site = await serveSite();
  const device = await openBrowser({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(`${site.url}/en/visit`);
  await chooseTwoErrandsForTwo(page);
  await expect(page.getByText(/^Saved: /)).toBeVisible();
  // From now on the same browser refuses to open it.
  await device.context.addInitScript(denials.invalidState);
  await page.goto(`${site.url}/en/visit`);
  await expect(page.getByText(/^What you keep on this device cannot be read/)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await device.discard();
  await site.stop();
});
