import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { findProgram } from '../../src/build/launch/findProgram.ts';
import { type EnginePage, until } from './engines/EnginePage.ts';
import { openFirefox } from './engines/openFirefox.ts';
import { openWebKit } from './engines/openWebKit.ts';
import { isDeep } from './support/depth.ts';
import { serveSite } from './support/serveSite.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');

const paper = `[...document.querySelectorAll('[data-evidence="evidence.residence-permit"]')][0]`;
const isReady = `return ${paper}?.querySelector('input[value="ready"]')?.checked === true`;
const isUsable = `return ${paper}?.closest('fieldset')?.disabled === false`;
const isSaved = `return /Saved on this/.test(${paper}.innerText)`;
const filesBeside = `window.beside = undefined; navigator.storage?.getDirectory?.().then(async (root) => {
  const names = [];
  for await (const name of (await root.getDirectoryHandle('onetrip-visitor')).keys()) names.push(name);
  window.beside = names.join();
}).catch((error) => { window.beside = 'none: ' + error.name; });`;

async function tick(page: EnginePage, url: string): Promise<void> {
  await page.open(`${url}/en/apartment/city-apartment`);
  await until(page, isUsable, 'the list to be usable');
  await page.run(`${paper}.querySelector('input[value="ready"]').click()`);
  await until(page, isSaved, 'the tick to be saved');
}

test('[STORE-20] Firefox: the database thrown away, the tick comes back from the journal, and it is told', async () => {
  const firefox = findProgram('firefox-esr') ?? findProgram('firefox');
  test.skip(firefox === undefined, 'Firefox is not on this machine; install firefox-esr');
  const site = await serveSite();
  const page = await openFirefox(firefox as string);
  try {
    await tick(page, site.url);
    await page.run(filesBeside);
    await until(page, 'return window.beside !== undefined', 'the files beside');
    expect(await page.run<string>('return window.beside')).toMatch(/^journal-1-\d+$/);
    await page.run(`indexedDB.deleteDatabase('onetrip-visitor').onsuccess = () => { window.gone = true; }`);
    await until(page, 'return window.gone === true', 'the database to be gone');
    await page.open(`${site.url}/en/apartment/city-apartment`);
    await until(page, isReady, 'the tick to come back');
    await until(page, `return /was repaired/.test(document.body.innerText)`, 'the notice');
  } finally {
    await page.close();
    await site.stop();
  }
});

test('[STORE-25] WebKitGTK: without a file system of its own there is one copy, and ticks are kept all the same', async () => {
  const driver = findProgram('WebKitWebDriver');
  const browser = ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
  const isHere = driver !== undefined && browser !== undefined && findProgram('Xvfb') !== undefined;
  test.skip(!isHere, 'WebKitGTK is not on this machine; install webkit2gtk-driver and xvfb');
  const site = await serveSite();
  const page = await openWebKit(driver as string, browser as string);
  try {
    expect(await page.run<boolean>('return navigator.storage?.getDirectory === undefined')).toBe(true);
    await tick(page, site.url);
    await page.open(`${site.url}/en/floors`);
    await page.open(`${site.url}/en/apartment/city-apartment`);
    await until(page, isReady, 'the tick to be there');
    await page.open(`${site.url}/en/visit`);
    expect(await page.run<string>('return document.body.innerText')).not.toMatch(/two copies/i);
  } finally {
    await page.close();
    await site.stop();
  }
});
