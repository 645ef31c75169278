import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { budgets } from '../../src/build/bench/Budget.ts';
import { basePathOf } from '../../src/build/bench/sizes/basePathOf.ts';
import { readFirstLoad } from '../../src/build/bench/sizes/FirstLoad.ts';
import { readPrecache } from '../../src/build/bench/sizes/readPrecache.ts';
import { createWireSizes } from '../../src/build/bench/sizes/WireSizes.ts';
import { builtAddresses } from './support/addresses.ts';
import { dist } from './support/folders.ts';

// Needs no browser: it reads what was built.
const sizes = createWireSizes(dist);
const pages = builtAddresses().map(({ file }) => readFirstLoad(dist, basePathOf(dist), file));
const total = (files: readonly string[]) => files.reduce((sum, file) => sum + sizes.of(file), 0);

/** The lines that are over, so that a failure names them all. */
function over(most: number, bytesOf: (page: (typeof pages)[number]) => number): string[] {
  return pages
    .map((page) => ({ page: page.page, bytes: bytesOf(page) }))
    .flatMap(({ page, bytes }) => (bytes > most ? [`${page} ${bytes}`] : []));
}

test('[BUDGET-1] every page with its styles fits into one round trip: 14 KB', () => {
  test.slow();
  expect(over(budgets.htmlBytes, ({ page }) => sizes.bodyUpTo(page, budgets.htmlBytes))).toEqual([]);
});

test('[BUDGET-2] no page needs more than 110 KB of code to be taken over, nor 130 KB in all', () => {
  const heaviest = Math.max(...pages.map(({ scripts }) => total(scripts)));
  test.info().annotations.push({ type: 'code before take-over', description: `${heaviest} bytes at most` });
  expect(over(budgets.scriptBytes, ({ scripts }) => total(scripts))).toEqual([]);
  expect(
    over(
      budgets.firstLoadBytes,
      ({ page, scripts, others }) => sizes.bodyUpTo(page, budgets.htmlBytes) + total(scripts) + total(others),
    ),
  ).toEqual([]);
});

test('[BUDGET-3] the databases and the schemas are not in the way of the first screen', () => {
  const scripts = new Set(pages.flatMap((page) => page.scripts));
  const marks = /vendor:\s*["'`]valibot["'`]|DexieError/;
  expect([...scripts].filter((file) => marks.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
  const code = readPrecache(dist).filter((file) => file.endsWith('.js'));
  expect(code.filter((file) => marks.test(readFileSync(join(dist, file), 'utf8')))).not.toEqual([]);
});

test('[BUDGET-4] everything the guide needs without a connection, in three languages, costs at most 700 KB', () => {
  test.slow();
  const heavy = readPrecache(dist)
    .map((file) => ({ file, bytes: sizes.of(file) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const all = heavy.reduce((sum, { bytes }) => sum + bytes, 0);
  const heaviest = heavy.slice(0, 8).map(({ file, bytes }) => `${file} ${bytes}`);
  expect(all, `the heaviest are\n${heaviest.join('\n')}\n`).toBeLessThanOrEqual(budgets.precacheBytes);
});

test('[BUDGET-5] the service worker itself is at most 8 KB', () => {
  expect(sizes.of('sw.js')).toBeLessThanOrEqual(budgets.workerScriptBytes);
});

test('[BUDGET-6] no two pieces of code wait for each other, and none asks for the sheet that stands in the pages', () => {
  const names = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const code = new Map(names.map((name) => [name, readFileSync(join(dist, 'assets', name), 'utf8')]));
  const imports = (name: string) =>
    [...(code.get(name) ?? '').matchAll(/(?:from|import)"\.\/([^"]+)"/g)].flatMap(([, imported]) => imported ?? []);
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    imports(from).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  expect(names.filter((name) => reaches(name, name))).toEqual([]);
  const sheets = new Set(readdirSync(join(dist, 'assets')));
  const asked = [...code.values()].flatMap((text) => text.match(/(?<=assets\/)[\w-]+\.css/g) ?? []);
  expect(asked.filter((sheet) => !sheets.has(sheet))).toEqual([]);
});
