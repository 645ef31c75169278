import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../launch/chromiumFlags.ts';
import { renderScreenshots } from './renderScreenshots.ts';

interface IconPicture {
  readonly drawing: string;
  readonly picture: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What phones, desktops and link cards ask for. The drawings are the source; the pictures are committed beside them. */
const pictures: readonly IconPicture[] = [
  { drawing: 'icon.svg', picture: 'icon-192.png', widthPx: 192, heightPx: 192 },
  { drawing: 'icon.svg', picture: 'icon-512.png', widthPx: 512, heightPx: 512 },
  { drawing: 'icon-maskable.svg', picture: 'icon-maskable-512.png', widthPx: 512, heightPx: 512 },
  { drawing: 'icon-apple.svg', picture: 'apple-touch-180.png', widthPx: 180, heightPx: 180 },
  { drawing: 'icon-monochrome.svg', picture: 'icon-monochrome-512.png', widthPx: 512, heightPx: 512 },
  { drawing: 'card.svg', picture: 'card.png', widthPx: 1200, heightPx: 630 },
];

/** Draws every picture in `folder` from its SVG, with the Chromium at `executablePath`. Run it when a drawing changes. */
export async function renderIcons(folder: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  try {
    for (const { drawing, picture, widthPx, heightPx } of pictures) {
      const page = await browser.newPage({ viewport: { width: widthPx, height: heightPx } });
      const svg = await readFile(join(folder, drawing), 'utf8');
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw}</style>${svg}`,
      );
      await writeFile(join(folder, picture), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

// `--screenshots` photographs the built site as well.
if (import.meta.main) {
  const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  await renderIcons('public/icons', chromiumPath);
  if (process.argv.includes('--screenshots')) await renderScreenshots('dist', 'public/icons', chromiumPath);
}
