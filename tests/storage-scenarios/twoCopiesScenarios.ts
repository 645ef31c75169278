import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleEvidenceItem } from '../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson } from '../../src/domain/visitor/Person.ts';
import { encodeFrame } from '../../src/storage/journal/frames.ts';
import { eraseVisitor } from '../../src/storage/visitor/eraseVisitor.ts';
import { type OpenedVisitorStore, openVisitorStore } from '../../src/storage/visitor/openVisitorStore.ts';
import type { VisitorSnapshot, VisitorStore } from '../../src/storage/visitor/VisitorStore.ts';
import { exampleBytes, examplePaperFile } from '../builders/buildPaperFile.ts';
import { deleteNative, editNative, existsNative, failWrite } from './nativeDatabase.ts';
import { sealedRowsOf } from './sealedRows.ts';
import { buildDevice, type TestDevice } from './storeParts.ts';
import { errorTypeOf, unwrap } from './unwrap.ts';

const name = 'onetrip-visitor';
const journalName = 'journal-1-1';
const paper = {
  owner: { newSelf: examplePerson },
  evidenceTypeId: exampleEvidenceItem.evidenceTypeId,
  updatedAt: exampleEvidenceItem.updatedAt,
  edition: 1,
} as const;
const { personId, ...photo } = examplePaperFile;

/** What the database and the journal beside it promise together, in every engine. */
export function twoCopiesScenarios(): void {
  describe('two copies', () => {
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

    async function start(mode: 'existing' | 'create' = 'create'): Promise<OpenedVisitorStore> {
      const opened = unwrap(await openVisitorStore(mode, device));
      if (opened.store) open.push(opened.store);
      return opened;
    }
    async function openStore(): Promise<VisitorStore> {
      const { store } = await start();
      if (store === undefined) throw new Error('not created');
      return store;
    }
    /** Three actions, closed again; what a start must find. */
    async function keepSomething(): Promise<VisitorSnapshot> {
      const store = await openStore();
      unwrap(await store.evidenceItems.save({ ...paper, state: 'inProgress', note: '媽媽那裡' }));
      unwrap(await store.evidenceItems.save({ ...paper, state: 'ready', issuedOn: '2021-05-18' }));
      unwrap(await store.visit.change((now) => ({ ...now, day: '2026-12-01' })));
      const kept = unwrap(await store.readAll());
      store.close();
      return kept;
    }
    async function readAgain(): Promise<{ kept: VisitorSnapshot | undefined; opened: OpenedVisitorStore }> {
      const opened = await start('existing');
      const kept = opened.store && unwrap(await opened.store.readAll());
      opened.store?.close();
      return { kept, opened };
    }

    test('[STORE-20] every change lies in both copies, and that is told', async () => {
      const store = await openStore();
      expect(store.keeping()).toEqual({ copies: 2, reason: null });
      unwrap(await store.evidenceItems.save({ ...paper, state: 'ready' }));
      expect(store.keeping()).toEqual({ copies: 2, reason: null });
      const { rows } = await sealedRowsOf();
      const journal = device.journal.content.get(journalName) ?? new Uint8Array();
      for (const { key, sealed } of rows) {
        expect(indexOf(journal, new TextEncoder().encode(key))).toBeGreaterThan(-1);
        expect(indexOf(journal, sealed ?? new Uint8Array())).toBeGreaterThan(-1);
      }
    });

    test('[STORE-20] a database that was thrown away comes back whole from the journal, and that is told once', async () => {
      const before = await keepSomething();
      await deleteNative(name);
      const { kept, opened } = await readAgain();
      expect(kept).toEqual(before);
      expect(opened.recovery).toEqual({ kind: 'restored', records: 3 });
      device.witness.write({ epoch: '', seq: 0, told: 0, ...device.witness.read(), notice: null });
      expect((await readAgain()).opened.recovery).toBeUndefined();
    });

    test('[STORE-20] what the reader has not put away yet is told at every start', async () => {
      await keepSomething();
      await deleteNative(name);
      await readAgain();
      expect((await readAgain()).opened.recovery).toEqual({ kind: 'restored', records: 3 });
    });

    test('[STORE-20] rows that went missing one by one come back', async () => {
      const before = await keepSomething();
      const { rows } = await sealedRowsOf();
      for (const { key } of rows) {
        await editNative(name, 'records', (records) => records.delete(key));
        const { kept, opened } = await readAgain();
        expect(kept).toEqual(before);
        expect(opened.recovery).toEqual({ kind: 'restored', records: 1 });
      }
    });

    test('[STORE-20] a row whose bytes were changed comes back as it was', async () => {
      const before = await keepSomething();
      const { rows } = await sealedRowsOf();
      const [row] = rows;
      const sealed = row?.sealed?.slice() ?? new Uint8Array();
      sealed[20] = (sealed[20] ?? 0) ^ 1;
      await editNative(name, 'records', (records) => records.put({ ...row, sealed }));
      const { kept, opened } = await readAgain();
      expect(kept).toEqual(before);
      expect(opened.recovery).toEqual({ kind: 'restored', records: 1 });
    });

    test('[STORE-20] a database that fell back to an older state is brought forward', async () => {
      const store = await openStore();
      unwrap(await store.evidenceItems.save({ ...paper, state: 'inProgress' }));
      const old = await sealedRowsOf();
      unwrap(await store.evidenceItems.save({ ...paper, state: 'ready' }));
      unwrap(await store.persons.add({ ...examplePerson, id: 'm'.repeat(26), kind: 'family' }));
      unwrap(await store.persons.remove('m'.repeat(26)));
      const before = unwrap(await store.readAll());
      store.close();
      await editNative(name, 'records', (records) => {
        records.clear();
        for (const row of old.rows) records.put(row);
      });
      await editNative(name, 'meta', (meta) => meta.put(old.vault));
      const { kept, opened } = await readAgain();
      expect(kept).toEqual(before);
      expect(opened.recovery).toEqual({ kind: 'restored', records: 1 });
    });

    test('[STORE-20] the files beside the database are written anew when they are gone', async () => {
      const before = await keepSomething();
      device.journal.content.clear();
      const { kept, opened } = await readAgain();
      expect(kept).toEqual(before);
      expect(opened.recovery).toBeUndefined();
      expect([...device.journal.content.keys()]).toEqual(['journal-1-2']);
      await deleteNative(name);
      expect((await readAgain()).kept).toEqual(before);
    });

    test('[STORE-20] a database that will not be read makes room, and what can be read of it is taken along', async () => {
      const store = await openStore();
      unwrap(await store.evidenceItems.save({ ...paper, state: 'ready' }));
      // The journal misses the last change: it lies in the damaged database only.
      device.journal.before = () => {
        throw new DOMException('', 'UnknownError');
      };
      unwrap(await store.persons.add({ ...examplePerson, id: 'm'.repeat(26), kind: 'family' }));
      device.journal.before = () => undefined;
      const before = unwrap(await store.readAll());
      store.close();
      const real = IDBObjectStore.prototype.getAll;
      let isBroken = true;
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
        if (isBroken && this.name === 'records') throw new DOMException('corrupt', 'UnknownError');
        return real.apply(this, args);
      });
      const remove = IDBFactory.prototype.deleteDatabase;
      vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, ...args) {
        isBroken = false;
        return remove.apply(this, args);
      });
      const { kept, opened } = await readAgain();
      expect(isBroken).toBe(false);
      expect(kept).toEqual(before);
      expect(opened.dataLost).toBe(true);
    });

    test('[STORE-23] a database that the browser threw away is told, also where journal and witness went with it', async () => {
      await keepSomething();
      await deleteNative(name);
      device.journal.content.clear();
      device.witness.forget();
      const real = IDBFactory.prototype.open;
      vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
        const request = real.apply(this, args);
        request.addEventListener('upgradeneeded', (event) =>
          Object.defineProperty(event, 'dataLoss', { value: 'total', configurable: true }),
        );
        return request;
      });
      const thrownAway = unwrap(await openVisitorStore('existing', device));
      expect(thrownAway).toMatchObject({ store: undefined, dataLost: true, recovery: { kind: 'lost' } });
      vi.restoreAllMocks();
      // By the next start the browser has forgotten that it did.
      expect(unwrap(await openVisitorStore('existing', device)).recovery).toEqual({ kind: 'lost' });
      const begun = unwrap(await openVisitorStore('create', device));
      begun.store?.close();
      expect(begun.recovery).toEqual({ kind: 'lost' });
    });

    test('[STORE-20] a database that will not be read is left alone while there is no journal', async () => {
      await keepSomething();
      device.journal.content.clear();
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
        throw new DOMException('corrupt', 'UnknownError');
      });
      expect(errorTypeOf(await openVisitorStore('existing', device))).toBe('storage/unknown');
      vi.restoreAllMocks();
      expect((await readAgain()).kept?.evidenceItems).toHaveLength(1);
    });

    test('[STORE-21] cut off between the two copies, a change is either there or not, and nothing else moves', async () => {
      const before = await keepSomething();
      const journal = new Map(device.journal.content);
      const store = await openStore();
      unwrap(await store.visit.change((now) => ({ ...now, day: '2027-01-04' })));
      const ahead = new Map(device.journal.content);
      store.close();
      await deleteNative(name);
      // As it was before the last change, with a journal that had it already.
      device.journal.content.clear();
      for (const [file, bytes] of journal) device.journal.content.set(file, bytes);
      await readAgain();
      device.witness.forget();
      device.journal.content.clear();
      for (const [file, bytes] of ahead) device.journal.content.set(file, bytes);
      const { kept, opened } = await readAgain();
      expect(kept).toEqual({ ...before, preparation: { ...before.preparation, day: '2027-01-04' } });
      expect(opened.recovery).toBeUndefined();
    });

    test('[STORE-21] a change that was refused is not brought back by the journal', async () => {
      const before = await keepSomething();
      const store = await openStore();
      const restore = failWrite(1, 'UnknownError');
      expect(errorTypeOf(await store.visit.change((now) => ({ ...now, day: '2027-01-04' })))).toBe('storage/unknown');
      restore();
      store.close();
      expect((await readAgain()).kept).toEqual(before);
      await deleteNative(name);
      expect((await readAgain()).kept).toEqual(before);
    });

    test('[STORE-22] a journal cut off at any byte costs nothing while the database stands', async () => {
      const before = await keepSomething();
      const whole = device.journal.content.get(journalName) ?? new Uint8Array();
      for (let length = 0; length < whole.length; length += 7) {
        device.journal.content.clear();
        device.journal.content.set(journalName, whole.slice(0, length));
        const { kept, opened } = await readAgain();
        expect(kept, `cut at ${length}`).toEqual(before);
        expect(opened.recovery, `cut at ${length}`).toBeUndefined();
      }
    });

    test('[STORE-22] with the database gone, a torn end costs only the action it tore', async () => {
      const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
      const store = await openStore();
      const lengths: number[] = [];
      for (const day of days) {
        unwrap(await store.visit.change((now) => ({ ...now, day })));
        lengths.push(device.journal.content.get(journalName)?.length ?? 0);
      }
      store.close();
      const whole = device.journal.content.get(journalName) ?? new Uint8Array();
      for (const cut of [1, 5, 40]) {
        await deleteNative(name);
        device.witness.forget();
        device.journal.content.set(journalName, whole.slice(0, whole.length - cut));
        expect((await readAgain()).kept?.preparation?.day).toBe(days[1]);
      }
      // A torn write in the middle, gone on after: whatever is whole is read.
      await deleteNative(name);
      device.witness.forget();
      const torn = Uint8Array.from([...whole.slice(0, (lengths[1] ?? 0) - 9), ...whole.slice(lengths[1])]);
      device.journal.content.clear();
      device.journal.content.set(journalName, torn);
      expect((await readAgain()).kept?.preparation?.day).toBe(days[2]);
    });

    test('[STORE-22] a journal with any changed byte never brings in anything that was not kept', async () => {
      const before = await keepSomething();
      const whole = device.journal.content.get(journalName) ?? new Uint8Array();
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
          const damaged = whole.slice();
          damaged[at] = (damaged[at] ?? 0) ^ change;
          device.journal.content.clear();
          device.journal.content.set(journalName, damaged);
          await deleteNative(name);
          device.witness.forget();
          const { kept } = await readAgain();
          for (const item of kept?.evidenceItems ?? []) expect(item.note).toBe('媽媽那裡');
          for (const person of kept?.persons ?? []) expect(before.persons).toContainEqual(person);
          expect([undefined, null, before.preparation?.day]).toContain(kept?.preparation?.day);
        }),
        { numRuns: 60 },
      );
    });

    test('[STORE-23] when both copies are gone, that is told until it is read, and a new start is possible', async () => {
      await keepSomething();
      await deleteNative(name);
      device.journal.content.clear();
      for (const _ of [1, 2]) {
        const { opened } = await readAgain();
        expect([opened.store, opened.recovery]).toEqual([undefined, { kind: 'lost' }]);
      }
      expect(await existsNative(name)).toBe(false);
      const { store, recovery } = await start();
      expect(recovery).toEqual({ kind: 'lost' });
      unwrap(await must(store).visit.change((now) => ({ ...now, day: '2026-12-01' })));
      store?.close();
      expect((await readAgain()).opened.recovery).toEqual({ kind: 'lost' });
    });

    test('[STORE-23] when both copies lack the last actions, their number is told once', async () => {
      await keepSomething();
      const old = new Map(device.journal.content);
      const store = await openStore();
      for (const day of ['2026-12-02', '2026-12-03']) unwrap(await store.visit.change((now) => ({ ...now, day })));
      store.close();
      await deleteNative(name);
      device.journal.content.clear();
      for (const [file, bytes] of old) device.journal.content.set(file, bytes);
      expect((await readAgain()).opened.recovery).toEqual({ kind: 'damaged', records: 2 });
      device.witness.write({ epoch: '', seq: 0, told: 0, ...device.witness.read(), notice: null });
      expect((await readAgain()).opened.recovery).toBeUndefined();
    });

    test('[STORE-23] a record that neither copy can give back is told, kept, and told no more', async () => {
      await keepSomething();
      const { rows } = await sealedRowsOf();
      const [row] = rows;
      const sealed = row?.sealed?.map((byte) => byte ^ 1);
      await editNative(name, 'records', (records) => records.put({ ...row, sealed }));
      device.journal.content.clear();
      const { kept, opened } = await readAgain();
      expect(opened.recovery).toEqual({ kind: 'damaged', records: 1 });
      expect(kept?.unreadable.others).toBe(1);
      device.witness.write({ epoch: '', seq: 0, told: 0, ...device.witness.read(), notice: null });
      expect((await readAgain()).opened.recovery).toBeUndefined();
    });

    test.each(['throws', 'hangs'])(
      '[STORE-25] while the journal %s, changes are kept in one copy and that is told',
      async (how) => {
        device = buildDevice({ deadlines: { readMs: 400, writeMs: 800 } });
        const store = await openStore();
        unwrap(await store.evidenceItems.save({ ...paper, state: 'inProgress' }));
        device.journal.before = (op) => {
          if (op === 'list') return undefined;
          if (how === 'hangs') return new Promise<never>(() => undefined);
          throw new DOMException('', 'QuotaExceededError');
        };
        unwrap(await store.evidenceItems.save({ ...paper, state: 'ready' }));
        expect(store.keeping()).toEqual({ copies: 1, reason: 'journalFailed' });
        device.journal.before = () => undefined;
        unwrap(await store.visit.change((now) => ({ ...now, day: '2026-12-01' })));
        expect(store.keeping()).toEqual({ copies: 2, reason: null });
        const before = unwrap(await store.readAll());
        store.close();
        await deleteNative(name);
        expect((await readAgain()).kept).toEqual(before);
      },
    );

    test('[STORE-2] a journal of a newer build is neither read nor thrown away', async () => {
      await keepSomething();
      await deleteNative(name);
      const head = JSON.stringify({ type: 'head', head: { format: 2, words: 'of another time' } });
      const text = new TextEncoder().encode(head);
      const newer = encodeFrame(Uint8Array.from([0, 0, 0, text.length, ...text]));
      device.journal.content.clear();
      device.journal.content.set('journal-9-1', newer);
      for (const mode of ['existing', 'create'] as const) {
        expect(errorTypeOf(await openVisitorStore(mode, device))).toBe('storage/newer-version');
      }
      expect(device.journal.content.get('journal-9-1')).toEqual(newer);
      unwrap(await eraseVisitor(device));
    });

    test('[STORE-25] where there is no file system, there is one copy, and that is told', async () => {
      const { store } = unwrap(await openVisitorStore('create', { ...device, journal: undefined }));
      if (store) open.push(store);
      unwrap(await must(store).evidenceItems.save({ ...paper, state: 'ready' }));
      expect(must(store).keeping()).toEqual({ copies: 1, reason: 'noJournal' });
    });

    test('[STORE-26] a journal that has grown long is begun anew, with the same content', async () => {
      const store = await openStore();
      for (let tick = 0; tick < 510; tick++) {
        unwrap(await store.evidenceItems.save({ ...paper, state: tick % 2 ? 'ready' : 'notStarted' }));
      }
      const before = unwrap(await store.readAll());
      store.close();
      expect([...device.journal.content.keys()]).toEqual(['journal-1-2']);
      await deleteNative(name);
      expect((await readAgain()).kept).toEqual(before);
    });

    test('[STORE-27] a photograph lies in both places and comes back from either', async () => {
      const store = await openStore();
      unwrap(await store.persons.add(examplePerson));
      unwrap(await store.files.put({ personId }, photo, exampleBytes));
      const [copy = ''] = [...device.journal.content.keys()].filter((file) => file.startsWith('bytes-'));
      for (const take of [
        () => editNative(name, 'bytes', (bytes) => bytes.clear()),
        async () => void device.journal.content.delete(copy),
        () => editNative(name, 'bytes', (bytes) => bytes.put({ id: copy.slice(6), sealed: Uint8Array.of(1, 2, 3) })),
      ]) {
        await take();
        const { store: again } = await start('existing');
        expect(unwrap(await must(again).files.read(photo.id))).toEqual(exampleBytes);
        await vi.waitFor(() => expect(device.journal.content.has(copy)).toBe(true));
      }
      unwrap(await store.files.remove(photo.id));
      expect(device.journal.content.has(copy)).toBe(false);
      expect(unwrap(await store.files.read(photo.id))).toBeUndefined();
    });

    test('[STORE-27] a copy that was cut off while it was written anew is written once more', async () => {
      const store = await openStore();
      unwrap(await store.persons.add(examplePerson));
      unwrap(await store.files.put({ personId }, photo, exampleBytes));
      store.close();
      const [copy = ''] = [...device.journal.content.keys()].filter((file) => file.startsWith('bytes-'));
      const whole = device.journal.content.get(copy) ?? new Uint8Array();
      expect(whole.length).toBeGreaterThan(2);
      for (const torn of [0, 1, whole.length - 1]) {
        device.journal.content.set(copy, whole.slice(0, torn));
        await readAgain();
        await vi.waitFor(() => expect(device.journal.content.get(copy)).toEqual(whole));
      }
      await deleteNative(name);
      const { store: again } = await start('existing');
      expect(unwrap(await must(again).files.read(photo.id))).toEqual(exampleBytes);
    });

    test('[STORE-27] a photograph and its record are kept together or not at all, whichever write fails', async () => {
      const store = await openStore();
      unwrap(await store.persons.add(examplePerson));
      for (const nth of [1, 2, 3]) {
        const restore = failWrite(nth);
        expect(errorTypeOf(await store.files.put({ personId }, photo, exampleBytes))).toBe('storage/quota');
        restore();
        expect(unwrap(await store.readAll()).files).toEqual([]);
        expect([...device.journal.content.keys()].filter((file) => file.startsWith('bytes-'))).toEqual([]);
      }
      unwrap(await store.files.put({ personId }, photo, exampleBytes));
      expect(errorTypeOf(await store.files.put({ personId }, photo, exampleBytes))).toBe('storage/invalid-value');
      expect(
        errorTypeOf(await store.files.put({ personId }, { ...photo, id: 'g'.repeat(26), bytes: 5 }, exampleBytes)),
      ).toBe('storage/invalid-value');
      unwrap(await store.persons.remove(personId));
      expect([...device.journal.content.keys()].filter((file) => file.startsWith('bytes-'))).toEqual([]);
    });

    test('[STORE-28] where there is no room for the copy of a photograph, the photograph is not taken', async () => {
      const store = await openStore();
      unwrap(await store.persons.add(examplePerson));
      device.journal.before = (op, file) => {
        if (op === 'write' && file.startsWith('bytes-')) throw new DOMException('', 'QuotaExceededError');
      };
      expect(errorTypeOf(await store.files.put({ personId }, photo, exampleBytes))).toBe('storage/quota');
      expect(unwrap(await store.readAll()).files).toEqual([]);
      unwrap(await store.evidenceItems.save({ ...paper, state: 'ready' }));
      expect(store.keeping()).toEqual({ copies: 2, reason: null });
    });

    test('[STORE-24] where windows cannot wait for each other, they still lose nothing', async () => {
      vi.stubGlobal('navigator', { ...navigator, locks: undefined });
      const [here, there] = [await openStore(), await openStore()];
      const ids = Array.from({ length: 12 }, (_, index) => 'abcdefghijkl'.charAt(index).repeat(26));
      const added = await Promise.all(
        ids.map((id, index) => (index % 2 ? here : there).persons.add({ ...examplePerson, id })),
      );
      vi.unstubAllGlobals();
      const kept = ids.filter((_, index) => added[index]?.ok);
      expect(kept.length).toBeGreaterThan(3);
      const before = unwrap(await here.readAll());
      expect(before.persons.map(({ id }) => id)).toEqual(expect.arrayContaining(kept));
      here.close();
      there.close();
      await readAgain();
      await deleteNative(name);
      expect((await readAgain()).kept?.persons.map(({ id }) => id)).toEqual(expect.arrayContaining(kept));
    });

    test('[STORE-27] bytes to which no record points are swept away at the next start', async () => {
      const store = await openStore();
      unwrap(await store.persons.add(examplePerson));
      store.close();
      device.journal.content.set('bytes-orphan', exampleBytes.slice());
      await editNative(name, 'bytes', (bytes) => bytes.put({ id: 'orphan', sealed: exampleBytes }));
      await readAgain();
      expect(device.journal.content.has('bytes-orphan')).toBe(false);
    });

    test('[STORE-28] a full device still takes a small change: it gives up what it held for that', async () => {
      device = buildDevice({ ballastBytes: 1000 });
      const store = await openStore();
      unwrap(await store.persons.add(examplePerson));
      await vi.waitFor(async () => {
        let there = 0;
        await editNative(name, 'meta', (meta) => {
          meta.count('ballast').onsuccess = (event) => {
            there = (event.target as IDBRequest<number>).result;
          };
        });
        expect(there).toBe(1);
      });
      const restore = failWrite(1);
      unwrap(await store.evidenceItems.save({ ...paper, state: 'ready' }));
      restore();
      expect(unwrap(await store.storageUse())).not.toHaveProperty('ballast');
      const full = failWrite(1);
      expect(errorTypeOf(await store.evidenceItems.save({ ...paper, state: 'notNeeded' }))).toBe('storage/quota');
      full();
    });

    test('[STORE-10] erasing clears both copies and the memory of them', async () => {
      const store = await openStore();
      unwrap(await store.persons.add(examplePerson));
      unwrap(await store.files.put({ personId }, photo, exampleBytes));
      unwrap(await eraseVisitor(device));
      expect([...device.journal.content.keys()]).toEqual([]);
      expect(device.witness.read()).toBeUndefined();
      const { opened } = await readAgain();
      expect([opened.store, opened.recovery]).toEqual([undefined, undefined]);
      device.journal.content.set('journal-1-1', exampleBytes.slice());
      device.journal.removeFiles = () => Promise.reject(new DOMException('', 'NoModificationAllowedError'));
      expect(errorTypeOf(await eraseVisitor(device))).toBe('storage/not-erased');
    });
  });
}

function indexOf(bytes: Uint8Array, part: Uint8Array): number {
  for (let at = 0; at + part.length <= bytes.length; at++) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function must(store: VisitorStore | undefined): VisitorStore {
  if (store === undefined) throw new Error('nothing is kept');
  return store;
}
