import { expect, type Page, test } from '@playwright/test';
import { axeFaults } from './support/faults.ts';
import { openBrowser } from './support/openBrowser.ts';
import { takePhotograph } from './support/photos.ts';
import { cardOf, giveToDesk, sealedFor } from './support/sealedFor.ts';
import { serveSite } from './support/serveSite.ts';
import { takePictures } from './support/takePictures.ts';
import { openByHand, setUpWindow } from './support/window.ts';

const canary = 'Zuckerwattenmaschine';

const nav = (page: Page, name: string) => page.locator('header nav').getByRole('button', { name }).click();

/** The page is usable by everyone; with a picture for whoever looks at screens, on a phone and on a desk. */
async function look(page: Page, screen: string): Promise<void> {
  expect(await axeFaults(page), screen).toEqual([]);
  await takePictures(page, screen);
}

test('[SHIFT-1] [SHIFT-4] [SHIFT-5] [SHIFT-15] without a server, cases go with a photograph to a window that stands, which goes on with one; the same file again changes nothing @long', async () => {
  test.setTimeout(600_000);
  const site = await serveSite();
  const first = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  const second = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  const a = await first.context.newPage();
  const b = await second.context.newPage();
  await setUpWindow(a, site.url);
  await setUpWindow(b, site.url);
  for (const page of [a, b]) await expect(page.locator('[data-offline="ready"]')).toBeVisible({ timeout: 90_000 });
  await site.stop();

  for (const errand of ['居住证', '公寓', '居住证']) {
    await openByHand(a, errand, errand === '公寓' ? errand : '台湾居民居住证');
    await nav(a, 'Next visitor');
  }
  // One visitor's sealed file brings a photograph and a name.
  const photograph = await takePhotograph(a);
  await giveToDesk(a, await sealedFor(await cardOf(a), { number: 1, photographs: [photograph], name: canary }));
  await expect(a.locator('[data-brought="1"]')).toContainText(canary);
  const withPhotograph = new URL(a.url()).hash.slice(1);
  await nav(a, 'Next visitor');
  await openByHand(b, '公寓', '公寓');
  await nav(b, 'Next visitor');

  await nav(a, 'Cases');
  await a.getByText('Hand cases over to another window').click();
  await expect(a.getByLabel('Not ended: 4 cases')).toBeChecked();
  const along = a.locator('[data-along="1"]');
  await expect(along).toContainText(/1 photograph or PDF, [\d.]+ kB/);
  await expect(along.getByLabel('Photographs and what visitors said of themselves go along')).toBeChecked();
  await look(a, 'hand-over');
  await a.getByRole('button', { name: 'Make the file' }).click();
  const code = await a.locator('[data-shift-code]').innerText();
  await expect(a.locator('main')).toContainText(/1 photograph or PDF, [\d.]+ kB/);
  await look(a, 'shift-code');
  const download = a.waitForEvent('download');
  await a.getByRole('button', { name: 'Save the file' }).click();
  const path = await (await download).path();
  await a.getByRole('button', { name: 'The code is noted' }).click();
  await expect(a.getByText('4 cases', { exact: true })).toBeVisible();
  await nav(a, 'Settings');
  await expect(a.getByText('Lin made a hand-over file with 4 cases')).toBeVisible();

  const takeIn = async (typed: string) => {
    await nav(b, 'Next visitor');
    if (!(await b.getByText('Choose the file').or(b.getByText('Choose another file')).isVisible()))
      await b.getByText('Take cases over from another window').click();
    await b.locator('[data-take-shift] input[type=file]').setInputFiles(path);
    await b.getByLabel('Code of the file').fill(typed);
    await b.getByRole('button', { name: 'Check the file' }).click();
  };
  await takeIn('0000-0000-0000-0000-0000-0000-0000');
  await expect(b.getByText('This code does not belong to this file.')).toBeVisible();
  await look(b, 'wrong-code');
  await takeIn(code.toLowerCase());
  await expect(b.locator('[data-count]')).toHaveText([
    '4 cases are new',
    /^1 photograph or PDF comes along, [\d.]+ kB$/,
    'For 1 case comes its visitor’s name or contact',
  ]);
  await look(b, 'shift-summary');
  await b.getByRole('button', { name: 'Take them over' }).click();
  await expect(b.getByText('4 cases taken over.')).toBeVisible();
  await nav(b, 'Cases');
  await expect(b.getByText('5 cases', { exact: true })).toBeVisible();
  await b.locator(`[data-case="${withPhotograph}"]`).click();
  await expect(b.locator('[data-brought="1"]')).toContainText(canary);
  await b.locator('[data-brought] button').click();
  const image = b.getByRole('dialog').locator('img');
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalHeight)).toBe(3000);
  await b.keyboard.press('Escape');
  await nav(b, 'Cases');

  // The newest that came is gone on with here, under this window's own key.
  await nav(a, 'Cases');
  const id = await a.locator('[data-case]').nth(1).getAttribute('data-case');
  await b.locator(`[data-case="${id}"]`).click();
  await expect(b.locator('[data-elsewhere]')).toContainText('Window A');
  await expect(b.locator('[data-paper]').first()).toBeVisible();
  await b.keyboard.press('1');
  await expect(b.locator('[data-check="accepted"]')).toHaveCount(0);
  await look(b, 'elsewhere');
  await b.getByRole('button', { name: 'Take this case over' }).click();
  await expect(b.locator('[data-elsewhere]')).toHaveCount(0);
  await b.locator('[data-paper]').first().focus();
  await b.keyboard.press('1');
  await expect(b.locator('[data-check="accepted"]')).toHaveCount(1);
  await b.getByText('Everything done').click();
  await expect(b.getByText('Lin (Window A)')).toBeVisible();
  await b.keyboard.press('r');
  await expect(b.locator('[data-receipt] h1')).toContainText('1');
  await b.getByRole('button', { name: 'Back to the case' }).click();

  await takeIn(code);
  await expect(b.locator('[data-count]')).toHaveText(['4 cases are here already']);
  await expect(b.getByRole('button', { name: 'Take them over' })).toHaveCount(0);
  await nav(b, 'Settings');
  await expect(b.locator('[data-log="takenOver"]')).toHaveCount(1);
  await b.reload();
  await b.locator('input[type=password]').fill('sailing past the lighthouse');
  await b.getByRole('button', { name: 'Open', exact: true }).click();
  await nav(b, 'Cases');
  await expect(b.getByText('5 cases', { exact: true })).toBeVisible();
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.discard();
  await second.discard();
});

/** The browser's own dialog cannot be worked by a test: it gives a real folder of the origin's own file system instead. */
const giveFolder = () => {
  const to = window as unknown as { showDirectoryPicker: () => Promise<FileSystemDirectoryHandle> };
  to.showDirectoryPicker = async () => {
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle('copies', { create: true });
  };
};

/** Names and texts of the files in that folder. */
async function filesIn(page: Page): Promise<[string, string][]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('copies', { create: true });
    const found: [string, string][] = [];
    for await (const handle of (folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }).values())
      found.push([handle.name, await (await handle.getFile()).text()]);
    return found;
  });
}

test('[FOLDER-1] [FOLDER-2] [FOLDER-4] a folder is chosen once; copies go there by themselves, whole, also after locking, and a folder that is gone is told @long', async () => {
  test.setTimeout(300_000);
  const site = await serveSite();
  const device = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  await device.context.addInitScript(giveFolder);
  const page = await device.context.newPage();
  await setUpWindow(page, site.url);
  await openByHand(page, '公寓', '公寓');
  await nav(page, 'Settings');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.locator('[data-folder="ready"]')).toContainText('Copies go into the folder “copies”.');
  await expect(page.locator('[data-folder-last]')).toContainText('read back and compared');
  await look(page, 'folder');
  const [first] = await filesIn(page);
  expect(first?.[0]).toMatch(/^onetrip-window-[a-z2-7]{10}-\d{4}-\d\d-\d\d-\d{6}\.onetrip$/);

  // A device that is none yet becomes this window from that very file.
  const other = await openBrowser({ locale: 'en-GB', width: 1280, height: 800 });
  const elsewhere = await other.context.newPage();
  await elsewhere.goto(`${site.url}/en/staff`);
  await elsewhere.getByText('I have a copy of a window').click();
  await elsewhere
    .locator('input[type=file]')
    .setInputFiles({ name: 'copy', mimeType: 'text/plain', buffer: Buffer.from(first?.[1] ?? '') });
  await expect(elsewhere.getByRole('heading', { name: 'This window is locked' })).toBeVisible();
  await other.discard();

  // Two hours later something is new, and the window is locked.
  await nav(page, 'Next visitor');
  await openByHand(page, '居住证', '台湾居民居住证');
  await page.clock.setFixedTime(Date.now() + 2 * 3_600_000);
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('heading', { name: 'This window is locked' })).toBeVisible();
  // Of one day the newest stays.
  await expect.poll(async () => (await filesIn(page)).map(([name]) => name)).not.toContain(first?.[0]);
  expect(await filesIn(page)).toHaveLength(1);

  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('copies', { recursive: true });
  });
  await page.clock.setFixedTime(Date.now() + 40 * 3_600_000);
  await page.locator('input[type=password]').fill('sailing past the lighthouse');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await nav(page, 'Next visitor');
  await openByHand(page, '居住证', '台湾居民居住证');
  await page.keyboard.press('Alt+l');
  await page.locator('input[type=password]').fill('sailing past the lighthouse');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await nav(page, 'Next visitor');
  await expect(page.locator('[data-folder-notice="failed"]')).toContainText('The folder for copies is gone');
  await look(page, 'folder-gone');
  expect(device.complaints).toEqual([]);
  await device.discard();
  await site.stop();
});
