import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';
import { outDir } from '../../launch/buildIfNeeded.ts';
import { pageAddress, pageFile } from '../../pages/composePage.ts';
import { createStaticServer } from '../../serve/createStaticServer.ts';
import { basePathOf } from '../sizes/basePathOf.ts';
import { readPrecache } from '../sizes/readPrecache.ts';
import { createWireSizes } from '../sizes/WireSizes.ts';
import { type FloorSite, openFloorSite } from './FloorSite.ts';
import { openSlowLine, type SlowLine } from './SlowLine.ts';

/** Our built app and the floor pages beside it, each behind a slow line of its own. */
export interface BenchSites {
  readonly ours: SlowLine;
  readonly floor: SlowLine;
  /** Addresses that both have. */
  readonly addresses: readonly string[];
  close(): Promise<void>;
}

/** Pages are given as language and path below its prefix; what the folder does not have is left out. */
export async function openBenchSites(
  pages: readonly (readonly [locale: LocaleTag, path: string])[],
  folder = outDir(),
): Promise<BenchSites> {
  const base = basePathOf(folder);
  const sizes = createWireSizes(folder);
  const kept = pages
    .map(([locale, path]) => ({ file: pageFile(locale, path), address: pageAddress(base, locale, path) }))
    .filter(({ file }) => existsSync(join(folder, file)));
  const server = createStaticServer({ root: folder });
  const { port } = await server.listen(0);
  const floorSite: FloorSite = await openFloorSite(
    new Map(
      kept.map(({ file, address }) => [
        address,
        { html: readFileSync(join(folder, file), 'utf8'), wireBytes: sizes.bodyOf(file) },
      ]),
    ),
  );
  // Compressing happens at the first request; a measured one must not wait for it.
  const files = ['sw.js', ...readPrecache(folder), ...kept.map(({ address }) => address.slice(base.length))];
  for (const file of files) {
    await (
      await fetch(`http://127.0.0.1:${port}${base}${file}`, { headers: { 'accept-encoding': 'br' } })
    ).arrayBuffer();
  }
  const ours = await openSlowLine(`http://127.0.0.1:${port}`);
  const floor = await openSlowLine(floorSite.url);
  return {
    ours,
    floor,
    addresses: kept.map(({ address }) => address),
    async close() {
      await Promise.all([ours.cut(), floor.cut(), server.close(), floorSite.close()]);
    },
  };
}
