import { localeTags } from '../../../domain/locale/LocaleTag.ts';
import { outDir } from '../../launch/buildIfNeeded.ts';
import { pageFile } from '../../pages/composePage.ts';
import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { basePathOf } from './basePathOf.ts';
import { readFirstLoad } from './FirstLoad.ts';
import { pageKinds } from './pageKinds.ts';
import { readPrecache } from './readPrecache.ts';
import { createWireSizes, type WireSizes } from './WireSizes.ts';

/** What everything weighs on the wire, in KB of 1000 bytes: brotli 11 with an estimate of the headers. */
export async function sizesBench(): Promise<void> {
  const folder = outDir();
  const sizes = createWireSizes(folder);
  console.log(formatTable(['page', 'language', 'HTML', 'JS', 'first load'], pageRows(folder, sizes)));
  console.log(`\n${formatTable(['part', 'KB'], precacheRows(folder, sizes))}`);
}

function pageRows(folder: string, sizes: WireSizes): string[][] {
  const base = basePathOf(folder);
  const rows: string[][] = [];
  for (const { kind, path } of pageKinds(folder)) {
    for (const locale of localeTags) {
      const { page, scripts, others } = readFirstLoad(folder, base, pageFile(locale, path));
      const html = sizes.of(page);
      const script = total(sizes, scripts);
      const whole = html + script + total(sizes, others);
      rows.push([
        kind === path ? kind : `${kind} (${path.slice(path.lastIndexOf('/') + 1)})`,
        locale,
        judged(kilobytes(sizes.bodyOf(page)), sizes.bodyOf(page), budgets.htmlBytes),
        judged(kilobytes(script), script, budgets.scriptBytes),
        judged(kilobytes(whole), whole, budgets.firstLoadBytes),
      ]);
    }
  }
  return rows;
}

function precacheRows(folder: string, sizes: WireSizes): string[][] {
  const stored = readPrecache(folder);
  const all = total(sizes, stored);
  const worker = sizes.of('sw.js');
  const byWeight = stored.map((file) => [file, sizes.of(file)] as const).toSorted((a, b) => b[1] - a[1]);
  return [
    ['service worker', judged(kilobytes(worker), worker, budgets.workerScriptBytes)],
    [`stored for offline use, ${stored.length} files`, judged(kilobytes(all), all, budgets.precacheBytes)],
    ...byWeight.map(([file, bytes]) => [`  ${file}`, kilobytes(bytes)]),
  ];
}

function total(sizes: WireSizes, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + sizes.of(file), 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
