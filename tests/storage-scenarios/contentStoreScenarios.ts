import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ContentPack } from '../../src/packs/ContentPack.ts';
import { packDigest } from '../../src/packs/packDigest.ts';
import { packHash } from '../../src/packs/packHash.ts';
import type { ContentStore, ContentStoreOptions } from '../../src/storage/content/ContentStore.ts';
import { openContentStore } from '../../src/storage/content/openContentStore.ts';
import { StorageRefusal } from '../../src/storage/StorageRefusal.ts';
import { buildPack, buildRecords, packBytes } from '../builders/buildPack.ts';
import { deleteNative, editNative, failWrite, openNative, takeDump } from './nativeDatabase.ts';
import { errorTypeOf, unwrap } from './unwrap.ts';

const name = 'onetrip-content';
const yieldToMain = async () => {};

/** What must hold of the content's database in every engine. */
export function contentStoreScenarios(): void {
  describe('content store', () => {
    const open: ContentStore[] = [];

    beforeEach(() => deleteNative(name));
    afterEach(() => {
      for (const store of open.splice(0)) store.close();
      vi.restoreAllMocks();
    });

    async function openStore(): Promise<ContentStore> {
      const digest: ContentStoreOptions['digest'] = (stored) => packDigest(stored, yieldToMain);
      const store = unwrap(await openContentStore({ digest, yieldToMain }));
      open.push(store);
      return store;
    }

    /** A pack with its true hash; the floors differ by edition. */
    async function edition(number: number, floors = 60 + number): Promise<[ContentPack, string]> {
      const pack = buildPack({ edition: number, records: buildRecords(floors) });
      return [pack, await packHash(packBytes(pack))];
    }

    test('[STORE-13] an edition is read back whole before it becomes the active one', async () => {
      const store = await openStore();
      expect(unwrap(await store.activeEdition())).toBeUndefined();
      const [pack, sha256] = await edition(1);
      const active = { edition: 1, sha256, issuedAt: pack.issuedAt, factsCollectedUntil: pack.factsCollectedUntil };
      expect(unwrap(await store.install(pack, sha256))).toEqual(active);
      expect(unwrap(await store.activeEdition())).toEqual(active);
      expect(unwrap(await store.verify())).toEqual(active);
    });

    test('[STORE-13] records are found by id and listed by kind, sorted, and only those of the kind asked for', async () => {
      const store = await openStore();
      const [pack, sha256] = await edition(1);
      unwrap(await store.install(pack, sha256));
      const reader = store.reader(1);
      const floors = pack.records.filter((record) => record.kind === 'floor');
      expect(await reader.list('floor')).toEqual(floors);
      expect(await reader.find('gap', 'gap.hours')).toEqual(pack.records.find(({ id }) => id === 'gap.hours'));
      expect(await reader.find('floor', 'gap.hours')).toBeUndefined();
      expect(await reader.find('floor', 'floor.none')).toBeUndefined();
      const found = await reader.findMany('floor', ['floor.9f', 'floor.none', 'floor.10f']);
      expect(found.map(({ id }) => id)).toEqual(['floor.9f', 'floor.10f']);
    });

    test('[STORE-13] what does not read back as the pack does not become active, and the old edition stays', async () => {
      const store = await openStore();
      const [old, oldHash] = await edition(1);
      unwrap(await store.install(old, oldHash));
      const [pack] = await edition(2);
      expect(errorTypeOf(await store.install(pack, 'f'.repeat(64)))).toBe('storage/not-read-back');
      expect(unwrap(await store.verify())?.edition).toBe(1);
      expect(await store.reader(1).list('floor')).toHaveLength(61);
    });

    test('[STORE-13] an install cut short at any write leaves the old edition whole, and the next one succeeds', async () => {
      const store = await openStore();
      const [old, oldHash] = await edition(1, 2);
      unwrap(await store.install(old, oldHash));
      const [pack, sha256] = await edition(2, 3);
      const writes = pack.records.length + 2;
      for (let nth = 1; nth <= writes; nth++) {
        const restore = failWrite(nth, 'UnknownError');
        const installed = await store.install(pack, sha256);
        restore();
        expect(installed.ok, `write ${nth}`).toBe(false);
        expect(unwrap(await store.verify()), `write ${nth}`).toMatchObject({ edition: 1, sha256: oldHash });
      }
      unwrap(await store.install(pack, sha256));
      expect(unwrap(await store.verify())).toMatchObject({ edition: 2, sha256 });
    });

    test('[STORE-13] an install cut short leaves no record behind in the next one', async () => {
      const store = await openStore();
      const [large] = await edition(2, 70);
      expect(errorTypeOf(await store.install(large, 'f'.repeat(64)))).toBe('storage/not-read-back');
      const [small, sha256] = await edition(2, 5);
      unwrap(await store.install(small, sha256));
      expect(await store.reader(2).list('floor')).toHaveLength(5);
    });

    test('[STORE-13] installing the active edition again writes nothing', async () => {
      const store = await openStore();
      const [pack, sha256] = await edition(1);
      unwrap(await store.install(pack, sha256));
      const put = vi.spyOn(IDBObjectStore.prototype, 'put');
      unwrap(await store.install(pack, sha256));
      expect(put).not.toHaveBeenCalled();
    });

    test('[STORE-14] an older edition is refused, and so is other content under the same number', async () => {
      const store = await openStore();
      const [pack, sha256] = await edition(2);
      unwrap(await store.install(pack, sha256));
      const [older, olderHash] = await edition(1);
      expect(await store.install(older, olderHash)).toEqual({
        ok: false,
        error: { type: 'storage/older-edition', installed: 2, offered: 1 },
      });
      const [other, otherHash] = await edition(2, 5);
      expect(errorTypeOf(await store.install(other, otherHash))).toBe('storage/edition-conflict');
      expect(unwrap(await store.verify())).toMatchObject({ edition: 2, sha256 });
    });

    test('[STORE-15] a window that still reads the edition before goes on reading it; older ones are gone', async () => {
      const store = await openStore();
      for (const number of [1, 4, 9]) {
        const [pack, sha256] = await edition(number);
        unwrap(await store.install(pack, sha256));
      }
      expect(await store.reader(9).list('floor')).toHaveLength(69);
      expect(await store.reader(4).list('floor')).toHaveLength(64);
      expect(await store.reader(1).list('floor')).toEqual([]);
      const dump = await takeDump(name);
      const keys = (dump.stores['meta']?.rows ?? []).map((row) => (row as { key: string }).key);
      expect(keys).toEqual(['active', 'head.4', 'head.9']);
    });

    test('[STORE-16] two windows that install at once end with one whole edition', async () => {
      const [here, there] = [await openStore(), await openStore()];
      const [pack, sha256] = await edition(1);
      await Promise.all([here.install(pack, sha256), there.install(pack, sha256)]);
      unwrap(await here.install(pack, sha256));
      expect(unwrap(await there.verify())).toMatchObject({ edition: 1, sha256 });
    });

    test('[STORE-17] a record that has lost its shape is refused on reading and found by verifying', async () => {
      const store = await openStore();
      const [pack, sha256] = await edition(1);
      unwrap(await store.install(pack, sha256));
      await editNative(name, 'records', (records) => {
        records.put({ edition: 1, id: 'floor.1f', kind: 'floor', record: { id: 'floor.1f', kind: 'floor' } });
      });
      await expect(store.reader(1).find('floor', 'floor.1f')).rejects.toBeInstanceOf(StorageRefusal);
      expect(errorTypeOf(await store.verify())).toBe('storage/not-read-back');
    });

    test('[STORE-17] a record that has gone missing is found by verifying', async () => {
      const store = await openStore();
      const [pack, sha256] = await edition(1);
      unwrap(await store.install(pack, sha256));
      await editNative(name, 'records', (records) => {
        records.delete([1, 'floor.1f']);
      });
      expect(errorTypeOf(await store.verify())).toBe('storage/not-read-back');
    });

    test('[STORE-2] content of a newer build is left alone', async () => {
      (await openNative(name, 20, (db) => db.createObjectStore('other'))).close();
      const opened = await openContentStore({ digest: async () => '', yieldToMain });
      expect(errorTypeOf(opened)).toBe('storage/newer-version');
      expect((await takeDump(name)).nativeVersion).toBe(20);
    });

    test('[STORE-3] content deleted under an open window is noticed', async () => {
      const store = await openStore();
      const [pack, sha256] = await edition(1);
      unwrap(await store.install(pack, sha256));
      await deleteNative(name);
      await expect(store.reader(1).list('floor')).rejects.toBeInstanceOf(StorageRefusal);
      expect(errorTypeOf(await store.activeEdition())).toBe('storage/closed');
    });

    test('[STORE-4] installing asks the engine for strict durability', async () => {
      const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
      const store = await openStore();
      const [pack, sha256] = await edition(1);
      unwrap(await store.install(pack, sha256));
      const writes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
      expect(writes.length).toBeGreaterThan(2);
      for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
    });
  });
}
