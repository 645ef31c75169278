import { type Build, cachePrefix } from './manifest.ts';

/** A stored file, from this build or from the one before it; otherwise the network. Nothing is stored here. */
export async function answerAsset(build: Build, request: Request): Promise<Response> {
  const own = await (await caches.open(build.cacheName)).match(request, { ignoreSearch: true });
  if (own !== undefined) return own;
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix) || name === build.cacheName) continue;
    const kept = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (kept !== undefined) return kept;
  }
  return fetch(request);
}
