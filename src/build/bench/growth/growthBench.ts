import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { formatTable } from '../formatTable.ts';
import { median } from '../median.ts';
import { startOffline } from '../offline/OfflineStart.ts';
import { visitFirst } from '../pages/FirstVisit.ts';
import { type BenchSites, openBenchSites } from '../phone/BenchSites.ts';
import { rounds } from '../rounds.ts';
import { growEdition } from './growEdition.ts';

const times = 10;
const place = ['zh-Hant', '/places/one-stop-window'] as const;
const cache = 'node_modules/.cache/onetrip';

/** The same page in this edition and in one ten times as large, in turns; medians. Nothing should grow but the store. */
export async function growthBench(): Promise<void> {
  const edition = process.env['EDITION_DIR'] ?? 'src/edition';
  const [small, large] = [join(cache, 'dist-small'), join(cache, 'dist-large')];
  const grown = join(cache, 'edition-large');
  growEdition(edition, grown, times);
  if (!buildInto(small, edition) || !buildInto(large, grown)) return;
  const sites = [await openBenchSites([place], small), await openBenchSites([place], large)];
  const figures: Figures[] = sites.map(() => ({ paint: [], ready: [], bytes: [], offline: [] }));
  for (let round = 0; round < rounds(3); round += 1) {
    for (const [index, site] of sites.entries()) await measure(site, figures[index]);
  }
  for (const site of sites) await site.close();
  const rows = figures.map((of, index) => [
    index === 0 ? 'this edition' : `${times} times as large`,
    median(of.paint).toFixed(0),
    median(of.offline).toFixed(0),
    (median(of.ready) / 1000).toFixed(1),
    (median(of.bytes) / 1000).toFixed(0),
  ]);
  console.log(formatTable(['edition', 'first paint', 'offline start', 'offline-ready s', 'KB'], rows));
}

interface Figures {
  readonly paint: number[];
  readonly ready: number[];
  readonly bytes: number[];
  readonly offline: number[];
}

async function measure(site: BenchSites, figures: Figures | undefined): Promise<void> {
  const visit = await visitFirst(site.ours, site.addresses[0] ?? '/', true);
  figures?.paint.push(visit.firstPaint);
  figures?.ready.push(visit.offlineReady);
  figures?.bytes.push(visit.allBytes);
  for (const { firstPaint } of await startOffline(site.ours, site.addresses, true)) figures?.offline.push(firstPaint);
}

function buildInto(folder: string, edition: string): boolean {
  const built = spawnSync(process.execPath, ['src/build/build.ts'], {
    env: { ...process.env, OUT_DIR: folder, EDITION_DIR: edition },
    encoding: 'utf8',
  });
  if (built.status !== 0) console.log(`not built:\n${built.stdout}${built.stderr}`.slice(0, 3_000));
  return built.status === 0;
}
