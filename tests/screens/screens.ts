import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags } from '../../src/build/launch/chromiumFlags.ts';
import { type LocaleTag, localeTags } from '../../src/domain/locale/LocaleTag.ts';
import { builtAddresses } from '../e2e/support/addresses.ts';
import { checklistPath } from '../e2e/support/checklist.ts';
import { root } from '../e2e/support/folders.ts';
import { untilReadyOffline } from '../e2e/support/openBrowser.ts';
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
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
// As a phone: its scrollbar lies over the page, where an ordinary window keeps room for one.
const page = await browser.newPage({ locale: 'zh-TW', viewport: phone, isMobile: true, reducedMotion: 'reduce' });
const complaints: string[] = [];
page.on('pageerror', (error) => complaints.push(error.message));
const pictures: Picture[] = [];

async function shoot(picture: Picture): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const file = join(folder, picture.file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, shrinkPng(png, colours));
  pictures.push(picture);
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
      await page.setViewportSize(phone);
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
    await page.setViewportSize(phone);
    await ticked.first().evaluate((input) => input.closest('[data-evidence]')?.scrollIntoView());
    await bothSchemes(locale, used.name);
  }
  writeFileSync(join(folder, 'README.md'), picturesIndex(pictures));
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  console.log(`${pictures.length} pictures of ${screens.length + 1} screens are in .screens`);
} finally {
  await browser.close();
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
