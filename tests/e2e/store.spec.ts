import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { checklistPath, expectReady, leaveNote, markReady, paper, typeNote } from './support/checklist.ts';
import { openBrowser, openFresh, untilReadyOffline } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { openStorePage } from './support/storePage.ts';

/** What the browser does when the user or the system clears storage, with the page still open. */
async function clear(page: Page, storageTypes: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes });
}

/** A visit with one errand, whose list is on screen, and the note of one paper. */
async function openVisit(page: Page, url: string) {
  await page.goto(`${url}/en/visit?add=housing.city-apartment`);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const visit = page.getByRole('heading', { name: 'What to bring' });
  await expect(visit).toBeVisible();
  await unfold(page);
  await paper(page)
    .getByRole('button', { name: /^Add a note/ })
    .click();
  return { visit, note: paper(page).getByRole('textbox', { name: /^My note/ }) };
}

const unfold = (page: Page) => paper(page).locator('summary').first().click();

test('[STORE-20] the database cleared under an open form: what is typed stays, what was kept comes back, and it is told', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  const note = await typeNote(page, 'With my aunt');
  await clear(page, 'indexeddb');
  await expect(note).toHaveValue('With my aunt');
  await expect(page.getByRole('alert').getByText('What you keep here was repaired')).toBeVisible();
  await leaveNote(note);
  await page.reload();
  await expectReady(page);
  await expect(paper(page).getByText('With my aunt')).toBeAttached();

  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.getByText('What you keep here was repaired')).toHaveCount(0);
  await page.reload();
  await expectReady(page);
  await expect(page.getByText('What you keep here was repaired')).toHaveCount(0);
  await device.discard();
  await site.stop();
});

test('[STORE-23] everything cleared by the browser: an empty start is not passed off as the first one', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  // Both copies go; the third witness, which is no storage of the kind that is cleared with them, stays.
  await clear(page, 'indexeddb,file_systems');
  await page.goto(`${site.url}/en`);
  await page.goto(site.url + checklistPath);
  const notice = page.getByRole('alert');
  await expect(notice.getByText('What you kept here is gone')).toBeVisible();
  await expect(notice.getByRole('link', { name: 'Restore from a backup' })).toHaveAttribute(
    'href',
    /\/en\/settings#my-data$/,
  );
  await notice.getByRole('button', { name: 'Understood' }).click();
  await page.reload();
  await expect(page.getByText('What you kept here is gone')).toHaveCount(0);
  await markReady(page);
  await device.discard();
  await site.stop();
});

test('[STORE-35] all data of the site cleared under an open visit: told, still on screen, and kept again with what was typed @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  const { visit, note } = await openVisit(page, site.url);
  await note.fill('With my aunt');
  await leaveNote(note);
  await note.fill('With my aunt, by bus');
  await clear(page, 'all');
  await expect(page.getByRole('alert').getByText('This window still shows what you entered.')).toBeVisible();
  await expect(visit).toBeVisible();
  await expect(note).toHaveValue('With my aunt, by bus');
  await leaveNote(note);
  await page.reload();
  await expect(visit).toBeVisible();
  await expectReady(page);
  await unfold(page);
  await expect(note).toHaveValue('With my aunt, by bus');
  await device.discard();
  await site.stop();
});

test('[STORE-2] beside a newer build the visit stays in sight, takes nothing more, and what is typed can be copied', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  const { visit } = await openVisit(page, site.url);
  // It can mean two days, so it is asked about and not kept.
  const date = paper(page).getByRole('textbox', { name: /^Valid until/ });
  await date.fill('12/5/18');
  const newer = await device.context.newPage();
  await newer.goto(`${site.url}/en/sources`);
  await newer.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('onetrip-visitor', 30);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve(opening.result.close());
      }),
  );
  await date.blur();
  await expect(page.getByRole('alert').getByText(/newer version/)).toBeVisible();
  await expect(visit).toBeVisible();
  await expect(date).toHaveValue('12/5/18');
  await expect(paper(page).getByRole('radio', { name: 'Ready' })).toBeChecked();
  await expect(paper(page).getByRole('radio', { name: 'Ready' })).toBeDisabled();
  await device.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('alert').getByRole('button', { name: 'Copy what I typed' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('12/5/18');
  await device.discard();
  await site.stop();
});

/** Every record kept, as the device has it. */
const keptRows = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('onetrip-visitor', 30);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction('records').objectStore('records').getAll();
          rows.onsuccess = () => resolve(JSON.stringify(rows.result));
        };
      }),
  );

test('[STORE-2] two tabs across an upgrade: the old one writes nothing more, says why, and keeps what is typed @long', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await untilReadyOffline(page);
  await markReady(page);
  const note = await typeNote(page, 'Half a sentence');
  const newer = await device.context.newPage();
  await newer.goto(`${site.url}/en/sources`);
  const rowsBefore = await keptRows(newer);
  await note.blur();
  await expect(page.getByText(/newer version/).first()).toBeVisible();
  await expect(note).toHaveValue('Half a sentence');
  const rowsAfter = await keptRows(newer);
  expect(rowsAfter).toBe(rowsBefore);
  await device.discard();
  await site.stop();
});

test('[VAULT-2] a page of papers under a passphrase asks for it, opens with it, and shows what is kept', async () => {
  const site = await serveSite();
  const device = await openFresh({ locale: 'en-GB' });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  const { page: other } = await openStorePage(device.context, site.url);
  expect(
    await other.evaluate(async () => (await window.store.vault.setPassphrase('three boats at noon', null)).ok),
  ).toBe(true);
  await other.close();
  await page.reload();
  const box = page.getByRole('region', { name: 'What you keep here is locked' });
  await box.getByLabel('Passphrase', { exact: true }).fill('three boats at moon');
  await box.getByRole('button', { name: 'Unlock' }).click();
  await expect(box.getByText(/This is not the passphrase/)).toBeVisible();
  await box.getByLabel('Passphrase', { exact: true }).fill('three boats at noon');
  await page.keyboard.press('Enter');
  await expect(box).toHaveCount(0);
  await expectReady(page);
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});

test('[VAULT-1] what is written here is found in no file of the browser, as text of any width', async () => {
  const site = await serveSite();
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-canary-'));
  const device = await openBrowser({ locale: 'en-GB', profile });
  const page = await device.context.newPage();
  await page.goto(site.url + checklistPath);
  await markReady(page);
  const canary = 'canary of the drawer';
  const note = await typeNote(page, canary);
  await leaveNote(note);
  await page.goto(`${site.url}/en/sources`);
  await device.close();
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(profile, name);
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return ['utf8', 'utf16le'].some((width) => bytes.includes(Buffer.from(canary, width as BufferEncoding)));
  });
  expect(found).toEqual([]);
  rmSync(profile, { recursive: true, force: true });
  await site.stop();
});
