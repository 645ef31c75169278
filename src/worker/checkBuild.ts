import { digestOf } from './digestOf.ts';
import { obtain } from './installBuild.ts';
import { addressOf, type Build, wantedEntries } from './manifest.ts';

/** What reading every stored file back has shown. Sizes in bytes as stored. */
export interface BuildCheck {
  readonly total: number;
  readonly bytes: number;
  /** Files that are gone or damaged, by their address below the scope. */
  readonly missing: readonly string[];
}

export async function checkBuild(build: Build): Promise<BuildCheck> {
  const cache = await caches.open(build.cacheName);
  const entries = await wantedEntries(build);
  const missing: string[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const kept = await cache.match(addressOf(build, entry.url));
    const body = await kept?.arrayBuffer();
    if (body === undefined || (await digestOf(new Response(body))) !== entry.integrity) missing.push(entry.url);
    else bytes += body.byteLength;
  }
  return { total: entries.length, bytes, missing };
}

/** Fetches the files that are gone or damaged once more; those that cannot be had stay missing. */
export async function repairBuild(build: Build): Promise<void> {
  const { missing } = await checkBuild(build);
  const cache = await caches.open(build.cacheName);
  for (const entry of [...build.entries, ...build.staffEntries].filter(({ url }) => missing.includes(url))) {
    const response = await obtain(build, entry).catch(() => undefined);
    if (response !== undefined) await cache.put(addressOf(build, entry.url), response);
  }
}
