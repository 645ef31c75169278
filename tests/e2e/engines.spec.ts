import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { findProgram } from '../../src/build/launch/findProgram.ts';
import { type EnginePage, until } from './engines/EnginePage.ts';
import { openFirefox } from './engines/openFirefox.ts';
import { openWebKit } from './engines/openWebKit.ts';
import { serveSite } from './support/serveSite.ts';

test.skip(process.env['PROVE'] === undefined, 'a longer proof: npm run prove');

const miniBrowser = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
].find((path) => existsSync(path));
const firefox = findProgram('firefox-esr') ?? findProgram('firefox');
const webKitDriver = findProgram('WebKitWebDriver');

const engines: readonly [name: string, open: (() => Promise<EnginePage>) | undefined, install: string][] = [
  ['Firefox', firefox === undefined ? undefined : () => openFirefox(firefox), 'firefox-esr'],
  [
    'WebKitGTK',
    webKitDriver === undefined || miniBrowser === undefined || findProgram('Xvfb') === undefined
      ? undefined
      : () => openWebKit(webKitDriver, miniBrowser),
    'webkit2gtk-driver and xvfb',
  ],
];

const paper = `[...document.querySelectorAll('[data-evidence="evidence.residence-permit"]')][0]`;
const isReady = `return ${paper}?.querySelector('input[value="ready"]')?.checked === true`;
const readyOffline = `return document.querySelector('[data-offline="ready"]') !== null`;

for (const [name, open, install] of engines) {
  test(`[OFFLINE-1] [STORE-4] ${name}: one visit, then everything without a server; what is ticked stays`, async () => {
    test.skip(open === undefined, `${name} is not on this machine; install ${install}`);
    test.setTimeout(240_000);
    const site = await serveSite();
    const page = await (open as () => Promise<EnginePage>)();
    try {
      const list = `${site.url}/en/apartment/city-apartment`;
      await page.open(list);
      await until(page, readyOffline, 'being ready offline', 90_000);
      await site.stop();
      await page.open(list);
      await until(page, `return ${paper}?.closest('fieldset')?.disabled === false`, 'the list to be usable');
      await page.run(`${paper}.querySelector('input[value="ready"]').click()`);
      await until(page, `return /Saved on this/.test(${paper}.innerText)`, 'the tick to be saved');
      await page.open(`${site.url}/en/floors`);
      await until(page, `return document.querySelector('h1') !== null`, 'the floors');
      await page.open(list);
      await until(page, isReady, 'the tick to be there');
      if (page.survivesRestart) {
        await page.restart();
        await page.open(list);
        await until(page, isReady, 'the tick to be there after a restart');
      }
      await page.open(`${site.url}/en/search?q=permit`);
      await until(page, `return document.querySelector('[data-answers="permit"] [data-hits]') !== null`, 'an answer');
      expect(await page.run<string>('return document.title')).toMatch(/[A-Za-z]/);
    } finally {
      await page.close();
      await site.stop();
    }
  });
}
