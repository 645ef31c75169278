import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { EnginePage } from './EnginePage.ts';

/** Firefox with a profile of its own. `executable` as found on this machine. */
export async function openFirefox(executable: string): Promise<EnginePage> {
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-firefox-'));
  let browser: Browser;
  let page: Page;
  const start = async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: { 'intl.accept_languages': 'zh-TW' },
    });
    page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
  };
  await start();
  return {
    engine: 'Firefox',
    survivesRestart: true,
    open: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    // An async wrapper: over this protocol a promise that is not native is not awaited.
    run: <T>(body: string) => page.evaluate(`(async () => { ${body} })()`) as Promise<T>,
    async restart() {
      await browser.close();
      await start();
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
