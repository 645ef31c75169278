import { digestOf } from './digestOf.ts';
import {
  addressOf,
  type Build,
  cachePrefix,
  completeMark,
  type ManifestEntry,
  staffMark,
  wantedEntries,
} from './manifest.ts';

const parallelFetches = 6;

/** Fills this build's own cache with every file, each checked against its digest. All or nothing. */
export async function installBuild(build: Build): Promise<void> {
  await caches.delete(build.cacheName);
  const cache = await caches.open(build.cacheName);
  try {
    await fill(build, cache, await wantedEntries(build));
    await cache.put(addressOf(build, completeMark), new Response(build.id));
  } catch (error) {
    await caches.delete(build.cacheName);
    throw error;
  }
}

/** Keeps a window's files too, now and with every later build. False where one of them could not be had. */
export async function keepStaff(build: Build): Promise<boolean> {
  await caches.open(staffMark);
  return fill(build, await caches.open(build.cacheName), build.staffEntries).then(
    () => true,
    () => false,
  );
}

async function fill(build: Build, cache: Cache, entries: readonly ManifestEntry[]): Promise<void> {
  const waiting = [...entries];
  await Promise.all(
    Array.from({ length: parallelFetches }, async () => {
      for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
        await cache.put(addressOf(build, entry.url), await obtain(build, entry));
      }
    }),
  );
}

/** A file that an older build already holds is not fetched again, so an update costs only what changed. */
export async function obtain(build: Build, entry: ManifestEntry): Promise<Response> {
  const address = addressOf(build, entry.url);
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix) || name === build.cacheName) continue;
    const kept = await (await caches.open(name)).match(address);
    if (kept !== undefined && (await digestOf(kept.clone())) === entry.integrity) return kept;
  }
  // The page has usually just loaded the hashed files, so the browser's own cache may answer; if what it holds is
  // damaged, the digest refuses it and we ask the server itself.
  const first = await fetchWhole(address, entry.integrity, 'default').catch(() => undefined);
  return first ?? (await fetchWhole(address, entry.integrity, 'reload'));
}

async function fetchWhole(address: string, integrity: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(address, { integrity, cache, credentials: 'same-origin' });
  if (!response.ok || response.redirected) throw new TypeError(`${response.status} for ${address}`);
  return response;
}
