/** One file of a build as the builder lists it: address below the scope and the SHA-256 of its bytes. */
export interface ManifestEntry {
  readonly url: string;
  readonly integrity: string;
}

/** A build is exactly the files of one manifest; its id follows from their contents. */
export interface Build {
  readonly id: string;
  readonly cacheName: string;
  /** Absolute address of the folder the app lives in, with a slash at the end. */
  readonly scope: string;
  readonly entries: readonly ManifestEntry[];
  /** What only a window needs; kept where a window asked for it. */
  readonly staffEntries: readonly ManifestEntry[];
}

export const cachePrefix = 'shell-';

/** A cache of this name marks a device that is a window; it holds nothing. */
export const staffMark = 'staff-device';

/** The files that this device keeps of a build. */
export async function wantedEntries({ entries, staffEntries }: Build): Promise<readonly ManifestEntry[]> {
  return (await caches.has(staffMark)) ? [...entries, ...staffEntries] : entries;
}

/** The address that marks a cache as completely filled. Never requested by a page. */
export const completeMark = 'build-complete';

export function buildOf(manifest: readonly ManifestEntry[], scope: string): Build {
  const all = manifest.filter((entry, index) => manifest.findIndex((other) => other.url === entry.url) === index);
  const isStaff = ({ url }: ManifestEntry) => url.startsWith('assets/staff');
  const entries = all.filter((entry) => !isStaff(entry));
  const id = fingerprint(all.map((entry) => `${entry.url} ${entry.integrity}`).join('\n'));
  return { id, cacheName: cachePrefix + id, scope, entries, staffEntries: all.filter(isStaff) };
}

export function addressOf(build: Build, url: string): string {
  return new URL(url, build.scope).href;
}

/** 53-bit string hash (cyrb53): a name for a list whose contents are already SHA-256, not a safeguard. */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
