import type { Page } from '@playwright/test';

/** Pictures of a screen on a phone and on a desk, for whoever looks at them: `PICTURES` names a folder, else there are none. */
export async function takePictures(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
}
