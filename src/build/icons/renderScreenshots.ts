import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags } from '../launch/chromiumFlags.ts';
import { createStaticServer } from '../serve/createStaticServer.ts';

/** The pictures an install dialog shows. Sizes are those the web manifest states. */
const shots = [
  { picture: 'screenshot-narrow.png', path: '/floors', width: 360, height: 740, scale: 2 },
  { picture: 'screenshot-wide.png', path: '/floors', width: 1280, height: 800, scale: 1 },
] as const;

/** Photographs pages of the built site in `site` into `folder`. Run it when the looks of a page change. */
export async function renderScreenshots(site: string, folder: string, executablePath: string): Promise<void> {
  const server = createStaticServer({ root: site });
  const { url } = await server.listen(0);
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  try {
    for (const { picture, path, width, height, scale } of shots) {
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, locale: 'zh-TW' });
      await page.goto(new URL(path, url).href);
      await page.locator('[data-offline="ready"]').waitFor();
      await page.screenshot({ path: join(folder, picture) });
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
