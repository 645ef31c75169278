import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { packHash } from '../../../src/packs/packHash.ts';
import { type ContentService, createContentService } from '../../../src/services/content/createContentService.ts';
import { openContentStore } from '../../../src/storage/content/openContentStore.ts';
import { buildPack, buildRecords, packBytes } from '../../builders/buildPack.ts';
import { deleteNative, editNative, existsNative } from '../../storage-scenarios/nativeDatabase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';

const name = 'onetrip-content';
const yieldToMain = async () => {};

beforeEach(() => deleteNative(name));

/** A site that publishes one pack, may publish another later, and may go away. */
class Site {
  readonly requests: string[] = [];
  files = new Map<string, Uint8Array<ArrayBuffer>>();

  async publish(edition: number, floors = edition): Promise<void> {
    const bytes = packBytes(buildPack({ edition, records: buildRecords(floors) }));
    const file = `edition-${edition}.json`;
    const index = { formatVersion: 1, edition, file, sha256: await packHash(bytes), sizeBytes: bytes.length };
    this.files = new Map([
      ['packs/index.json', new TextEncoder().encode(JSON.stringify(index))],
      [`packs/${file}`, bytes],
    ]);
  }

  put(path: string, text: string): void {
    this.files.set(path, new TextEncoder().encode(text));
  }

  readonly fetchPack = async (path: string) => {
    this.requests.push(path);
    const bytes = this.files.get(path);
    if (bytes === undefined) throw new TypeError('Failed to fetch');
    return bytes;
  };
}

function openWindow(site: Site, openStore = openContentStore): ContentService {
  return createContentService({ fetchPack: site.fetchPack, openStore, yieldToMain });
}

async function publishedSite(edition: number, floors?: number): Promise<Site> {
  const site = new Site();
  await site.publish(edition, floors);
  return site;
}

async function floorsOf(service: ContentService): Promise<number | undefined> {
  return (await (await service.reader())?.list('floor'))?.length;
}

test('[CONTENT-1] the first visit installs, the next one reads only the index, a newer edition replaces', async () => {
  const site = await publishedSite(1);
  const first = openWindow(site);
  expect(await first.reader()).toBeUndefined();
  expect(unwrap(await first.ensureInstalled())).toMatchObject({
    edition: 1,
    outcome: 'installed',
    refused: undefined,
  });
  expect(await floorsOf(first)).toBe(1);

  site.requests.length = 0;
  const second = openWindow(site);
  expect(await floorsOf(second)).toBe(1);
  expect(site.requests).toEqual([]);
  expect(unwrap(await second.ensureInstalled()).outcome).toBe('kept');
  expect(site.requests).toEqual(['packs/index.json']);

  await site.publish(2);
  expect(unwrap(await second.ensureInstalled())).toMatchObject({ edition: 2, outcome: 'installed' });
  expect(await floorsOf(second)).toBe(2);
});

test('[CONTENT-1] the state tells each step', async () => {
  const service = openWindow(await publishedSite(1));
  const seen: string[] = [service.state.get().status];
  service.state.subscribe(() => seen.push(service.state.get().status));
  await service.ensureInstalled();
  await service.ensureInstalled();
  expect(seen).toEqual(['unknown', 'installing', 'ready', 'ready']);
});

test.each<[string, string, (site: Site) => unknown]>([
  ['no connection', 'content/unreachable', (site) => site.files.clear()],
  ['a page instead of the index', 'packIndex/invalid', (site) => site.put('packs/index.json', '<!doctype html>')],
  ['an older edition', 'content/older-offered', (site) => site.publish(1)],
  ['other content under the same number', 'content/same-edition-other-hash', (site) => site.publish(2, 9)],
  [
    'a newer pack that is missing',
    'content/unreachable',
    async (site) => {
      await site.publish(3);
      site.files.delete('packs/edition-3.json');
    },
  ],
  [
    'a newer pack that is damaged',
    'pack/hash-mismatch',
    async (site) => {
      await site.publish(3);
      site.files.get('packs/edition-3.json')?.fill(0x20, 5, 6);
    },
  ],
])('[CONTENT-2] with %s the installed edition stays, and the reason is told', async (_, type, spoil) => {
  const site = await publishedSite(2, 4);
  const service = openWindow(site);
  await service.ensureInstalled();
  await spoil(site);
  const again = unwrap(await service.ensureInstalled());
  expect(again).toMatchObject({ edition: 2, outcome: 'kept', refused: { type } });
  expect(await floorsOf(service)).toBe(4);
  unwrap(await service.verifyInstalled());
});

test('[CONTENT-2] with nothing installed and nothing to install it fails, and the next try can succeed', async () => {
  const site = new Site();
  const service = openWindow(site);
  expect(errorTypeOf(await service.ensureInstalled())).toBe('content/unreachable');
  expect(service.state.get()).toMatchObject({ status: 'failed', error: { type: 'content/unreachable' } });
  expect(errorTypeOf(await service.verifyInstalled())).toBe('content/nothing-installed');
  await site.publish(1);
  expect(unwrap(await service.ensureInstalled()).outcome).toBe('installed');
});

test('[CONTENT-2] a pack that is not the edition its index announces is refused', async () => {
  const site = await publishedSite(1);
  const index = JSON.parse(new TextDecoder().decode(site.files.get('packs/index.json')));
  site.put('packs/index.json', JSON.stringify({ ...index, edition: 7 }));
  expect(errorTypeOf(await openWindow(site).ensureInstalled())).toBe('content/index-mismatch');
});

test('[CONTENT-3] calls at the same time share one run, and windows do not both fetch', async () => {
  const site = await publishedSite(1);
  const [here, there] = [openWindow(site), openWindow(site)];
  const outcomes = await Promise.all([here.ensureInstalled(), here.ensureInstalled(), there.ensureInstalled()]);
  expect(outcomes.map((outcome) => unwrap(outcome).outcome).sort()).toEqual(['installed', 'installed', 'kept']);
  expect(site.requests.filter((path) => path.includes('edition-'))).toHaveLength(1);
});

test('[CONTENT-4] a record that lost its shape is repaired while it is read', async () => {
  const service = openWindow(await publishedSite(1, 5));
  await service.ensureInstalled();
  const reader = await service.reader();
  await editNative(name, 'records', (records) =>
    records.put({ edition: 1, id: 'floor.1f', kind: 'floor', record: {} }),
  );
  const reads = await Promise.all([reader?.find('floor', 'floor.1f'), reader?.list('floor')]);
  expect(reads[0]?.level).toBe(1);
  expect(reads[1]).toHaveLength(5);
  expect(service.state.get()).toMatchObject({ installed: { outcome: 'reinstalled' } });
});

test('[CONTENT-4] a database that was deleted under the open window is installed anew while it is read', async () => {
  const service = openWindow(await publishedSite(1, 5));
  await service.ensureInstalled();
  const reader = await service.reader();
  await deleteNative(name);
  expect(await reader?.list('floor')).toHaveLength(5);
  expect(await existsNative(name)).toBe(true);
});

test('[CONTENT-4] a reader from before the repair finds it done, and nothing is fetched again', async () => {
  const site = await publishedSite(1, 5);
  const service = openWindow(site);
  await service.ensureInstalled();
  const readers = [await service.reader(), await service.reader()];
  await deleteNative(name);
  expect(await readers[0]?.list('floor')).toHaveLength(5);
  site.requests.length = 0;
  expect(await readers[1]?.list('floor')).toHaveLength(5);
  expect(site.requests).toEqual([]);
});

test('[CONTENT-4] damage is not thrown away before its replacement is at hand', async () => {
  const site = await publishedSite(1, 5);
  const service = openWindow(site);
  await service.ensureInstalled();
  const reader = await service.reader();
  await editNative(name, 'records', (records) =>
    records.put({ edition: 1, id: 'floor.1f', kind: 'floor', record: {} }),
  );
  site.files.clear();
  await expect(reader?.find('floor', 'floor.1f')).rejects.toThrow('unreadable-row');
  expect((await reader?.find('floor', 'floor.2f'))?.level).toBe(2);
});

test('[CONTENT-4] an old window does not replace the newer edition that it cannot read', async () => {
  const newSite = await publishedSite(2, 6);
  await openWindow(newSite).ensureInstalled();
  const oldWindow = openWindow(await publishedSite(1, 5));
  const reader = await oldWindow.reader();
  // To an older build, a newer record may look damaged.
  await editNative(name, 'records', (records) =>
    records.put({ edition: 2, id: 'floor.1f', kind: 'floor', record: {} }),
  );
  expect((await reader?.find('floor', 'floor.1f'))?.level).toBe(1);
  expect(oldWindow.state.get()).toMatchObject({ installed: { outcome: 'memoryOnly', edition: 1 } });
  expect(unwrap(await openWindow(newSite).ensureInstalled()).edition).toBe(2);
});

test('[CONTENT-5] a browser that stores nothing still reads, from memory, and is not called stored', async () => {
  const service = openWindow(await publishedSite(1, 5), async () => ({
    ok: false,
    error: { type: 'storage/unavailable', reason: 'private window' },
  }));
  expect(unwrap(await service.ensureInstalled())).toMatchObject({
    outcome: 'memoryOnly',
    refused: { type: 'storage/unavailable' },
  });
  expect(await floorsOf(service)).toBe(5);
  expect(errorTypeOf(await service.verifyInstalled())).toBe('storage/unavailable');
});

test('[CONTENT-6] verifying names a loss that no reading would show, and the next install mends it', async () => {
  const service = openWindow(await publishedSite(1, 5));
  await service.ensureInstalled();
  expect(unwrap(await service.verifyInstalled()).edition).toBe(1);
  await editNative(name, 'records', (records) => records.delete([1, 'floor.3f']));
  expect(errorTypeOf(await service.verifyInstalled())).toBe('storage/not-read-back');
  expect(unwrap(await service.ensureInstalled()).outcome).toBe('reinstalled');
  expect(unwrap(await service.verifyInstalled()).edition).toBe(1);
});

test('[CONTENT-7] creating the service touches neither network nor database', async () => {
  const site = await publishedSite(1);
  const openStore = vi.fn(openContentStore);
  openWindow(site, openStore);
  expect(openStore).not.toHaveBeenCalled();
  expect(site.requests).toEqual([]);
});
