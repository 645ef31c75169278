import { addressOf, type Build, cachePrefix, completeMark } from './manifest.ts';

/** Keeps this build and the newest complete one before it (a page of that build may still be open); drops the rest. */
export async function keepTwoBuilds(build: Build): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== build.cacheName);
  const complete: string[] = [];
  for (const name of others) {
    if ((await (await caches.open(name)).match(addressOf(build, completeMark))) !== undefined) complete.push(name);
  }
  // Cache names come back in the order the caches were made.
  const previous = complete.at(-1);
  await Promise.all(others.filter((name) => name !== previous).map((name) => caches.delete(name)));
}
