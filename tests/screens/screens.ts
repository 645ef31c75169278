import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LocaleTag, localeTags } from '../../src/domain/locale/LocaleTag.ts';
import { builtAddresses } from '../e2e/support/addresses.ts';
import { checklistPath } from '../e2e/support/checklist.ts';
import { root } from '../e2e/support/folders.ts';
import { openBrowser, untilReadyOffline } from '../e2e/support/openBrowser.ts';
import { addressOf } from '../e2e/support/screens.ts';
import { serveSite } from '../e2e/support/serveSite.ts';
import { type Picture, picturesIndex } from './picturesIndex.ts';
import { shownScreens } from './shownScreens.ts';
import { shrinkPng } from './shrinkPng.ts';

/** Photographs every kind of screen of the built site into `.screens`, after one visit and with the server gone. */
const folder = join(root, '.screens');
const colours = 24;
const phone = { width: 360, height: 740 };
const wider = [
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const;
/** Screens whose layout changes with the width. */
const shownWider: ReadonlySet<string> = new Set(['home', 'floors', 'measures', 'apartment-city-apartment']);
/** A4 at the browser's 96 px to the inch. */
const sheet = { width: 794, height: 1123 };
const used = { name: 'checklist-in-use', path: checklistPath.replace(/^\/en/, '') };

const site = await serveSite();
const device = await openBrowser({ locale: 'zh-TW', reducedMotion: true });
const page = await device.context.newPage();
const protocol = await device.context.newCDPSession(page);
const pictures: Picture[] = [];

async function shoot(picture: Picture): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(folder, picture.file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, shrinkPng(png, colours));
  pictures.push(picture);
}

/** A phone lays its scrollbar over the page; the ordinary window keeps room for one. */
async function holdPhone(): Promise<void> {
  await page.setViewportSize(phone);
  await protocol.send('Emulation.setDeviceMetricsOverride', { ...phone, deviceScaleFactor: 1, mobile: true });
}

async function open(locale: LocaleTag, path: string): Promise<void> {
  await page.goto(site.url + addressOf(locale, path));
  await untilReadyOffline(page);
}

async function bothSchemes(locale: LocaleTag, screen: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await shoot({ locale, screen, kind: scheme, file: `${locale}/${screen}-${phone.width}-${scheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

try {
  await page.goto(`${site.url}/`);
  await untilReadyOffline(page);
  await site.stop();
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    rmSync(join(folder, entry.name), { recursive: true });
  }

  await holdPhone();
  const addresses = builtAddresses().map(({ address }) => address);
  const screens = shownScreens(addresses.filter((address) => !/^\/(zh-Hans|en)(\/|$)/.test(address)));
  for (const locale of localeTags) {
    for (const { name, path } of screens) {
      await open(locale, path);
      await bothSchemes(locale, name);
      if (!shownWider.has(name)) continue;
      for (const size of wider) {
        await page.setViewportSize(size);
        const kind = `${size.width}` as const;
        await shoot({ locale, screen: name, kind, file: `${locale}/${name}-${size.width}-light.png` });
      }
      await holdPhone();
    }
  }

  await open('en', used.path);
  await tickPapers(page, 3);
  for (const locale of localeTags) {
    await open(locale, used.path);
    const ticked = page.locator('[data-evidence] input[value="ready"]:checked');
    await ticked.nth(2).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    await shoot({ locale, screen: used.name, kind: 'print', file: `${locale}/${used.name}-print.png` });
    await page.emulateMedia({ media: 'screen' });
    await holdPhone();
    await ticked.first().evaluate((input) => input.closest('[data-evidence]')?.scrollIntoView());
    await bothSchemes(locale, used.name);
  }
  writeFileSync(join(folder, 'README.md'), picturesIndex(pictures));
  if (device.complaints.length > 0) throw new Error(device.complaints.join('\n'));
  console.log(`${pictures.length} pictures of ${screens.length + 1} screens are in .screens`);
} finally {
  await device.discard();
  await site.stop();
}

/** Marks the first papers of the checklist as ready, as a reader would. */
async function tickPapers(checklist: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const paper = checklist.locator('[data-evidence]').nth(index);
    await paper.locator('label:has(input[value="ready"])').click();
    await paper.getByText('Saved on this device.').first().waitFor();
  }
}
