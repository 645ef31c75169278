import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type EvidenceItem, exampleEvidenceItem } from '../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson, type Person } from '../../src/domain/visitor/Person.ts';
import type { EvidenceChange } from '../../src/storage/visitor/EvidenceItemRepository.ts';
import { eraseVisitor } from '../../src/storage/visitor/eraseVisitor.ts';
import { openVisitorStore } from '../../src/storage/visitor/openVisitorStore.ts';
import type { VisitorStore } from '../../src/storage/visitor/VisitorStore.ts';
import visitorV1 from '../fixtures/dumps/visitor-v1.json' with { type: 'json' };
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
import { errorTypeOf, unwrap } from './unwrap.ts';

const name = 'onetrip-visitor';
const shortDeadlines = { readMs: 300, writeMs: 300 };
const mother: Person = { ...examplePerson, id: 'b'.repeat(26), kind: 'family', label: '媽媽' };

/** What must hold of the visitor's database in every engine. */
export function visitorStoreScenarios(): void {
  describe('visitor store', () => {
    const open: VisitorStore[] = [];

    beforeEach(() => deleteNative(name));
    afterEach(() => {
      for (const store of open.splice(0)) store.close();
      vi.restoreAllMocks();
    });

    async function openStore(deadlines = { readMs: 4000, writeMs: 8000 }): Promise<VisitorStore> {
      const { store } = unwrap(await openVisitorStore('create', deadlines));
      if (store === undefined) throw new Error('not created');
      open.push(store);
      return store;
    }

    function change(fields: Partial<EvidenceChange> = {}): EvidenceChange {
      return {
        owner: { newSelf: examplePerson },
        evidenceTypeId: exampleEvidenceItem.evidenceTypeId,
        state: 'ready',
        updatedAt: exampleEvidenceItem.updatedAt,
        edition: 1,
        ...fields,
      };
    }

    test('[STORE-1] looking creates nothing', async () => {
      expect(unwrap(await openVisitorStore('existing')).store).toBeUndefined();
      expect(await existsNative(name)).toBe(false);
    });

    test('[STORE-2] a database of a newer build is neither read nor written', async () => {
      await restoreDump(name, { ...visitorV1, nativeVersion: 20 });
      const before = await takeDump(name);
      const opened = await openVisitorStore('create');
      expect(opened).toEqual({ ok: false, error: { type: 'storage/newer-version', found: 2, ours: 1 } });
      expect(await takeDump(name)).toEqual(before);
    });

    test('[STORE-3] the connection lets go when another window upgrades, tells so, and never reopens by itself', async () => {
      const store = await openStore();
      await store.persons.add(examplePerson);
      const closed = vi.fn();
      store.onClosed(closed);
      const upgraded = await openNative(name, 20);
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

    test('[STORE-4] what was acknowledged is there for a connection of another kind', async () => {
      const store = await openStore();
      unwrap(await store.evidenceItems.save(change({ note: '正本在媽媽那裡' })));
      const dump = await takeDump(name);
      expect(dump.stores['persons']?.rows).toEqual([examplePerson]);
      expect(dump.stores['evidenceItems']?.rows).toEqual([{ ...exampleEvidenceItem, note: '正本在媽媽那裡' }]);
    });

    test('[STORE-5] one action is kept whole or not at all, whichever of its writes fails', async () => {
      for (const nth of [1, 2]) {
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

    test('[STORE-5] a value that is not allowed keeps nothing, not even the person it would have come with', async () => {
      const store = await openStore();
      const saved = await store.evidenceItems.save(change({ note: 'x'.repeat(501) }));
      expect(saved).toEqual({ ok: false, error: { type: 'storage/invalid-value', path: 'note' } });
      expect(unwrap(await store.readAll()).persons).toEqual([]);
      expect(errorTypeOf(await store.persons.add({ ...mother, label: 'x'.repeat(41) }))).toBe('storage/invalid-value');
    });

    test('[STORE-5] a person is removed together with its papers and nobody else’s', async () => {
      const store = await openStore();
      await store.evidenceItems.save(change());
      await store.persons.add(mother);
      await store.evidenceItems.save(change({ owner: { personId: mother.id } }));
      unwrap(await store.persons.remove(mother.id));
      const { persons, evidenceItems } = unwrap(await store.readAll());
      expect(persons).toEqual([examplePerson]);
      expect(evidenceItems.map((item) => item.personId)).toEqual([examplePerson.id]);
    });

    test('[STORE-5] a paper of a person who was removed meanwhile is refused', async () => {
      const store = await openStore();
      expect(errorTypeOf(await store.evidenceItems.save(change({ owner: { personId: mother.id } })))).toBe(
        'storage/missing',
      );
      expect(errorTypeOf(await store.persons.rename(mother.id, '媽'))).toBe('storage/missing');
    });

    test('[STORE-6] a database that does not answer is given up at the deadline, and nothing is written afterwards', async () => {
      const store = await openStore(shortDeadlines);
      await store.persons.add(mother);
      const release = await holdTransaction(name, 'persons');
      const saved = await store.evidenceItems.save(change());
      const read = await store.readAll();
      await release();
      expect(saved).toEqual({ ok: false, error: { type: 'storage/timed-out', deadlineMs: 300 } });
      expect(errorTypeOf(read)).toBe('storage/timed-out');
      const dump = await takeDump(name);
      expect(dump.stores['persons']?.rows).toEqual([mother]);
      expect(dump.stores['evidenceItems']?.rows).toEqual([]);
    });

    test('[STORE-7] a person’s row that cannot be read is counted, kept and exported', async () => {
      const store = await openStore();
      await store.persons.add(examplePerson);
      const strange = { id: 'c'.repeat(26), kind: 'ancestor', words: '祖先' };
      await editNative(name, 'persons', (persons) => persons.put(strange));
      const all = unwrap(await store.readAll());
      expect(all.persons).toEqual([examplePerson]);
      expect(all.unreadable).toEqual({ persons: 1, evidenceItems: 0 });
      expect(unwrap(await store.exportRows())['persons']).toContainEqual(strange);
      expect(errorTypeOf(await store.persons.rename(strange.id, 'x'))).toBe('storage/unreadable-row');
    });

    test('[STORE-7] a paper’s row that cannot be read is put aside, not overwritten', async () => {
      const store = await openStore();
      await store.persons.add(examplePerson);
      const strange = { ...exampleEvidenceItem, state: 'lent to a cousin', note: '別弄丟' };
      await editNative(name, 'evidenceItems', (items) => items.put(strange));
      const saved = unwrap(await store.evidenceItems.save(change({ seenRev: 0 })));
      expect(saved.rev).toBe(1);
      const rows = unwrap(await store.exportRows());
      expect(rows['evidenceItems']).toEqual([saved]);
      expect(rows['meta']).toEqual([expect.objectContaining({ row: strange })]);
    });

    test('[STORE-8] a change made elsewhere since is refused, with the row as it stands', async () => {
      const here = await openStore();
      const there = await openStore();
      const seen = unwrap(await here.evidenceItems.save(change({ seenRev: 0 })));
      const theirs = unwrap(await there.evidenceItems.save(change({ state: 'notNeeded', seenRev: seen.rev })));
      const mine = await here.evidenceItems.save(change({ note: 'mine', seenRev: seen.rev }));
      expect(mine).toEqual({ ok: false, error: { type: 'storage/changed-elsewhere', current: theirs } });
      expect(unwrap(await here.readAll()).evidenceItems).toEqual([theirs]);
    });

    test('[STORE-8] two windows that keep their first paper at once share one reader', async () => {
      const here = await openStore();
      const there = await openStore();
      await Promise.all([
        here.evidenceItems.save(change()),
        there.evidenceItems.save(
          change({ owner: { newSelf: { ...mother, kind: 'self' } }, evidenceTypeId: 'evidence.photo' }),
        ),
      ]);
      const { persons, evidenceItems } = unwrap(await here.readAll());
      expect(persons).toHaveLength(1);
      expect(new Set(evidenceItems.map((item) => item.personId))).toEqual(new Set([persons[0]?.id]));
    });

    test('[STORE-9] after any actions the store holds what was acknowledged and nothing else', async () => {
      const persons = [examplePerson, mother];
      const action = fc.record({
        who: fc.nat(1),
        what: fc.constantFrom('add', 'rename', 'remove', 'save', 'save', 'save'),
        paper: fc.constantFrom('evidence.a', 'evidence.b'),
        text: fc.string({ maxLength: 45 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
          await deleteNative(name);
          const store = await openStore();
          const expectedPersons = new Map<string, Person>();
          const expectedItems = new Map<string, EvidenceItem>();
          for (const { who, what, paper, text } of actions) {
            const person = persons[who] ?? examplePerson;
            if (what === 'add') {
              const added = await store.persons.add({ ...person, label: text });
              expect(added.ok).toBe(text.length <= 40 && !expectedPersons.has(person.id));
              if (added.ok) expectedPersons.set(person.id, added.value);
            } else if (what === 'rename') {
              const renamed = await store.persons.rename(person.id, text);
              expect(renamed.ok).toBe(text.length <= 40 && expectedPersons.has(person.id));
              if (renamed.ok) expectedPersons.set(person.id, renamed.value);
            } else if (what === 'remove') {
              unwrap(await store.persons.remove(person.id));
              expectedPersons.delete(person.id);
              for (const [key, item] of expectedItems) if (item.personId === person.id) expectedItems.delete(key);
            } else {
              const saved = await store.evidenceItems.save(
                change({ owner: { personId: person.id }, evidenceTypeId: paper, note: text }),
              );
              expect(saved.ok).toBe(expectedPersons.has(person.id));
              if (saved.ok) expectedItems.set(person.id + paper, saved.value);
            }
          }
          const all = unwrap(await store.readAll());
          store.close();
          expect(new Map(all.persons.map((person) => [person.id, person]))).toEqual(expectedPersons);
          expect(new Map(all.evidenceItems.map((item) => [item.personId + item.evidenceTypeId, item]))).toEqual(
            expectedItems,
          );
        }),
        { numRuns: 25 },
      );
    });

    test('[STORE-10] erasing leaves nothing behind', async () => {
      const store = await openStore();
      await store.evidenceItems.save(change());
      expect(await eraseVisitor()).toEqual({ ok: true, value: undefined });
      expect(await existsNative(name)).toBe(false);
      expect(errorTypeOf(await store.readAll())).toBe('storage/closed');
      expect(await eraseVisitor()).toEqual({ ok: true, value: undefined });
    });

    test('[STORE-10] erasing empties the stores even while another window will not let go', async () => {
      const store = await openStore();
      await store.evidenceItems.save(change());
      const stubborn = await openNative(name);
      expect(await eraseVisitor(shortDeadlines)).toEqual({ ok: true, value: undefined });
      const rows = await Promise.all(
        [...stubborn.objectStoreNames].map(
          (storeName) =>
            new Promise((resolve) => {
              const request = stubborn.transaction(storeName).objectStore(storeName).count();
              request.onsuccess = () => resolve(request.result);
            }),
        ),
      );
      expect(rows).toEqual([0, 0, 0]);
      stubborn.close();
    });

    test('[STORE-10] a database of a newer build is erased when the reader asks for it', async () => {
      await restoreDump(name, { ...visitorV1, nativeVersion: 20 });
      expect(await eraseVisitor()).toEqual({ ok: true, value: undefined });
      expect(await existsNative(name)).toBe(false);
    });

    test('[STORE-10] what could not be erased is not called erased', async () => {
      await restoreDump(name, { ...visitorV1, nativeVersion: 20 });
      const stubborn = await openNative(name);
      expect(errorTypeOf(await eraseVisitor(shortDeadlines))).toBe('storage/not-erased');
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
      expect(all.evidenceItems.map(({ evidenceTypeId, state, rev }) => [evidenceTypeId, state, rev])).toEqual([
        ['evidence.five-year-permit', 'ready', 3],
        ['evidence.photo', 'notNeeded', 1],
        ['evidence.five-year-permit', 'notStarted', 2],
      ]);
      expect(all.unreadable).toEqual({ persons: 0, evidenceItems: 0 });
    });

    test('[STORE-11] version 1 is made today as it was when it was released', async () => {
      (await openStore()).close();
      const { nativeVersion, stores } = await takeDump(name);
      const shape = (from: typeof stores) =>
        Object.entries(from).map(([store, { keyPath, indexes }]) => ({ store, keyPath, indexes }));
      expect(nativeVersion).toBe(visitorV1.nativeVersion);
      expect(shape(stores)).toEqual(shape(visitorV1.stores));
    });

    test('[STORE-12] the use of storage is told by kind', async () => {
      const store = await openStore();
      expect(unwrap(await store.storageUse())).toEqual({ persons: 0, evidenceItems: 0, meta: 0 });
      await store.persons.add(mother);
      const use = unwrap(await store.storageUse());
      expect(use['persons']).toBe(new TextEncoder().encode(JSON.stringify(mother)).length);
    });
  });
}
