import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleEvidenceItem } from '../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson } from '../../src/domain/visitor/Person.ts';
import { eraseVisitor } from '../../src/storage/visitor/eraseVisitor.ts';
import { openVisitorStore } from '../../src/storage/visitor/openVisitorStore.ts';
import type { VisitorStore } from '../../src/storage/visitor/VisitorStore.ts';
import visitorV1 from '../fixtures/dumps/visitor-v1.json' with { type: 'json' };
import visitorV2 from '../fixtures/dumps/visitor-v2.json' with { type: 'json' };
import { anyStoreScenarios, change, mother } from './anyStoreScenarios.ts';
import { bytesFromHex } from './hexDump.ts';
import {
  deleteNative,
  editNative,
  existsNative,
  failWrite,
  holdTransaction,
  openNative,
  restoreDump,
  takeDump,
} from './nativeDatabase.ts';
import { putSealed, sealedRowsOf } from './sealedRows.ts';
import { buildDevice, createKeyRing, type TestDevice } from './storeParts.ts';
import { errorTypeOf, unwrap } from './unwrap.ts';

const name = 'onetrip-visitor';
const shortDeadlines = { readMs: 300, writeMs: 300 };

/** What must hold of the visitor's database in every engine. */
export function visitorStoreScenarios(): void {
  describe('visitor store', () => {
    const open: VisitorStore[] = [];
    let device: TestDevice;

    beforeEach(async () => {
      device = buildDevice();
      await deleteNative(name);
    });
    afterEach(() => {
      for (const store of open.splice(0)) store.close();
      vi.restoreAllMocks();
    });

    async function openStore(deadlines = { readMs: 4000, writeMs: 8000 }): Promise<VisitorStore> {
      const { store } = unwrap(await openVisitorStore('create', { ...device, deadlines }));
      if (store === undefined) throw new Error('not created');
      open.push(store);
      return store;
    }

    anyStoreScenarios(openStore, async () => {
      await deleteNative(name);
      device = buildDevice();
    });

    test('[STORE-1] looking creates nothing', async () => {
      expect(unwrap(await openVisitorStore('existing', device)).store).toBeUndefined();
      expect(await existsNative(name)).toBe(false);
    });

    test('[STORE-2] a database of a newer build is neither read nor written', async () => {
      await restoreDump(name, { ...visitorV1, nativeVersion: 30 });
      const before = await takeDump(name);
      const opened = await openVisitorStore('create', device);
      expect(opened).toEqual({ ok: false, error: { type: 'storage/newer-version', found: 3, ours: 2 } });
      expect(await takeDump(name)).toEqual(before);
    });

    test('[STORE-3] the connection lets go when another window upgrades, tells so, and never reopens by itself', async () => {
      const store = await openStore();
      await store.persons.add(examplePerson);
      const closed = vi.fn();
      store.onClosed(closed);
      const upgraded = await openNative(name, 30);
      upgraded.close();
      expect(closed).toHaveBeenCalledOnce();
      expect(errorTypeOf(await store.persons.add(mother))).toBe('storage/closed');
      expect(errorTypeOf(await store.readAll())).toBe('storage/closed');
    });

    test('[STORE-3] a database deleted under an open window is noticed, not begun anew', async () => {
      const store = await openStore();
      await store.persons.add(examplePerson);
      await deleteNative(name);
      expect(errorTypeOf(await store.persons.add(mother))).toBe('storage/closed');
      expect(await existsNative(name)).toBe(false);
    });

    test('[STORE-3] a connection that the engine dropped without a word is not reopened past the guard', async () => {
      const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
      const store = await openStore();
      await store.persons.add(examplePerson);
      (begin.mock.contexts.at(-1) as IDBDatabase).close();
      const opened = vi.spyOn(indexedDB, 'open');
      expect(errorTypeOf(await store.readAll())).toBe('storage/closed');
      expect(opened).not.toHaveBeenCalled();
    });

    test('[STORE-3] closing it ourselves is no news', async () => {
      const store = await openStore();
      const closed = vi.fn();
      store.onClosed(closed);
      store.close();
      expect(closed).not.toHaveBeenCalled();
    });

    test('[STORE-4] every write asks the engine for strict durability', async () => {
      const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
      const store = await openStore();
      await store.persons.add(examplePerson);
      await store.evidenceItems.save(change());
      const writes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
      expect(writes.length).toBeGreaterThan(0);
      for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
    });

    test('[STORE-4] what was acknowledged is there for a window that knows nothing of this one', async () => {
      const store = await openStore();
      unwrap(await store.evidenceItems.save(change({ note: '正本在媽媽那裡' })));
      const other = unwrap(await openVisitorStore('existing', { ...device, keyRing: createKeyRing() })).store;
      if (other === undefined) throw new Error('nothing there');
      open.push(other);
      const { persons, evidenceItems } = unwrap(await other.readAll());
      expect(persons).toEqual([examplePerson]);
      expect(evidenceItems).toEqual([{ ...exampleEvidenceItem, note: '正本在媽媽那裡' }]);
    });

    test('[STORE-5] one action is kept whole or not at all, whichever of its writes fails', async () => {
      for (const nth of [1, 2, 3]) {
        const store = await openStore();
        const restore = failWrite(nth);
        const saved = await store.evidenceItems.save(change());
        restore();
        expect(errorTypeOf(saved)).toBe('storage/quota');
        const { persons, evidenceItems } = unwrap(await store.readAll());
        expect([...persons, ...evidenceItems]).toEqual([]);
        store.close();
      }
    });

    test('[STORE-6] a database that does not answer is given up at the deadline, and nothing is written afterwards', async () => {
      const store = await openStore(shortDeadlines);
      await store.persons.add(mother);
      const before = await sealedRowsOf();
      const release = await holdTransaction(name, 'meta');
      const began = performance.now();
      const saved = await store.evidenceItems.save(change());
      const read = await store.readAll();
      expect(performance.now() - began).toBeLessThan(1500);
      await release();
      expect(saved).toEqual({ ok: false, error: { type: 'storage/timed-out', deadlineMs: 300 } });
      expect(errorTypeOf(read)).toBe('storage/timed-out');
      expect(await sealedRowsOf()).toEqual(before);
      expect(unwrap(await store.readAll()).persons).toEqual([mother]);
    });

    test('[STORE-7] a person’s row that cannot be read is counted, kept and exported', async () => {
      const store = await openStore();
      await store.persons.add(examplePerson);
      const strange = { id: 'c'.repeat(26), kind: 'ancestor', words: '祖先' };
      await putSealed(device, 'person', strange.id, JSON.stringify({ kind: 'person', value: strange }));
      const all = unwrap(await store.readAll());
      expect(all.persons).toEqual([examplePerson]);
      expect(all.unreadable).toEqual({ persons: 1, evidenceItems: 0, others: 0 });
      expect(unwrap(await store.exportRows())['unreadable']).toEqual([{ kind: 'person', value: strange }]);
      expect(errorTypeOf(await store.persons.rename(strange.id, 'x'))).toBe('storage/unreadable-row');
    });

    test('[STORE-7] a paper’s row that cannot be read is put aside, not overwritten', async () => {
      const store = await openStore();
      await store.persons.add(examplePerson);
      const strange = { ...exampleEvidenceItem, state: 'lent to a cousin', note: '別弄丟' };
      const key = `${strange.personId}/${strange.evidenceTypeId}`;
      await putSealed(device, 'item', key, JSON.stringify({ kind: 'item', value: strange }));
      const saved = unwrap(await store.evidenceItems.save(change({ seenRev: 0 })));
      expect(saved.rev).toBe(1);
      const rows = unwrap(await store.exportRows());
      expect(rows['evidenceItems']).toEqual([saved]);
      expect(rows['unreadable']).toEqual([{ kind: 'item', value: strange }]);
      unwrap(await store.persons.remove(strange.personId));
      expect(unwrap(await store.exportRows())).toEqual({});
    });

    test('[STORE-10] erasing leaves nothing behind', async () => {
      const store = await openStore();
      await store.evidenceItems.save(change());
      expect(await eraseVisitor(device)).toEqual({ ok: true, value: undefined });
      expect(await existsNative(name)).toBe(false);
      expect(errorTypeOf(await store.readAll())).toBe('storage/closed');
      expect(await eraseVisitor(device)).toEqual({ ok: true, value: undefined });
    });

    test('[STORE-10] erasing empties the stores even while another window will not let go', async () => {
      const store = await openStore();
      await store.evidenceItems.save(change());
      const stubborn = await openNative(name);
      expect(await eraseVisitor({ ...device, deadlines: shortDeadlines })).toEqual({ ok: true, value: undefined });
      const rows = await Promise.all(
        [...stubborn.objectStoreNames].map(
          (storeName) =>
            new Promise((resolve) => {
              const request = stubborn.transaction(storeName).objectStore(storeName).count();
              request.onsuccess = () => resolve(request.result);
            }),
        ),
      );
      expect(rows).toEqual([0, 0, 0, 0, 0]);
      stubborn.close();
    });

    test('[STORE-10] a database of a newer build is erased when the reader asks for it', async () => {
      await restoreDump(name, { ...visitorV1, nativeVersion: 30 });
      expect(await eraseVisitor(device)).toEqual({ ok: true, value: undefined });
      expect(await existsNative(name)).toBe(false);
    });

    test('[STORE-10] what could not be erased is not called erased', async () => {
      await restoreDump(name, { ...visitorV1, nativeVersion: 30 });
      const stubborn = await openNative(name);
      expect(errorTypeOf(await eraseVisitor({ ...device, deadlines: shortDeadlines }))).toBe('storage/not-erased');
      stubborn.close();
    });

    test('[STORE-11] what version 1 left on a device is read as it was', async () => {
      await restoreDump(name, visitorV1);
      const store = await openStore();
      const all = unwrap(await store.readAll());
      expect(all.persons.map(({ id, kind, label }) => [id, kind, label])).toEqual([
        ['abcdefghijklmnopqrstuvwxyz', 'self', ''],
        ['zyxwvutsrqponmlkjihgfedcba', 'family', '媽媽'],
      ]);
      const papers = all.evidenceItems.map(({ note, state, rev }) => [note, state, rev]);
      expect(new Set(papers)).toEqual(
        new Set([
          ['', 'ready', 3],
          ['櫃台說不用', 'notNeeded', 1],
          ['到期前要換', 'notStarted', 2],
        ]),
      );
      expect(all.evidenceItems.find(({ note }) => note === '櫃台說不用')).toMatchObject({
        issuedOn: null,
        expiresOn: null,
        edition: null,
      });
      expect(all.unreadable).toEqual({ persons: 0, evidenceItems: 0, others: 0 });
    });

    test('[STORE-11] carrying version 1 over leaves nothing in the open, and is done once', async () => {
      await restoreDump(name, visitorV1);
      await openStore();
      const dump = await takeDump(name);
      expect(dump.stores['persons']?.rows).toEqual([]);
      expect(dump.stores['evidenceItems']?.rows).toEqual([]);
      expect(JSON.stringify(dump)).not.toContain('媽');
      const before = await sealedRowsOf();
      await openStore();
      expect(await sealedRowsOf()).toEqual(before);
    });

    test('[STORE-11] cut off at any write, version 1 is still as it was and is carried over the next time', async () => {
      for (let nth = 1; nth <= 6; nth++) {
        await deleteNative(name);
        device = buildDevice();
        await restoreDump(name, visitorV1);
        const restore = failWrite(nth, 'UnknownError');
        const cut = await openVisitorStore('existing', device);
        restore();
        if (cut.ok) cut.value.store?.close();
        else expect((await takeDump(name)).stores['evidenceItems']?.rows, `write ${nth}`).toHaveLength(3);
        const store = await openStore();
        const { persons, evidenceItems } = unwrap(await store.readAll());
        expect([persons.length, evidenceItems.length], `write ${nth}`).toEqual([2, 3]);
        store.close();
      }
    });

    test('[STORE-11] a row of version 1 that nobody can read is carried over as it is', async () => {
      await restoreDump(name, visitorV1);
      const strange = { id: 'c'.repeat(26), kind: 'ancestor', words: '祖先' };
      await editNative(name, 'persons', (persons) => persons.put(strange));
      const store = await openStore();
      expect(unwrap(await store.readAll()).unreadable.others).toBe(1);
      expect(unwrap(await store.exportRows())['unreadable']).toEqual([strange]);
    });

    test('[STORE-11] version 2 is made today as it was when it was released', async () => {
      (await openStore()).close();
      const { nativeVersion, stores } = await takeDump(name);
      const shape = (from: typeof visitorV2.stores | typeof stores) =>
        Object.entries(from)
          .map(([store, { keyPath, indexes }]) => ({ store, keyPath, indexes }))
          .sort((a, b) => (a.store < b.store ? -1 : 1));
      expect(nativeVersion).toBe(visitorV2.nativeVersion);
      expect(shape(stores)).toEqual(shape(visitorV2.stores));
    });

    test('[STORE-11] what version 2 left on a device is read as it was', async () => {
      await restoreDump(name, bytesFromHex(visitorV2));
      const store = await openStore();
      const { persons, evidenceItems, preparation, answers, seen, files } = unwrap(await store.readAll());
      expect({ persons, evidenceItems, preparation, answers, seen, files }).toEqual(visitorV2.expected);
      const [file] = files;
      expect(unwrap(await store.files.read(file?.id ?? ''))).toEqual(Uint8Array.of(1, 2, 3, 4));
    });
  });
}
