import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EvidenceItem, exampleEvidenceItem } from '../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson, type Person } from '../../src/domain/visitor/Person.ts';
import type { EvidenceChange } from '../../src/storage/visitor/EvidenceItemRepository.ts';
import type { VisitorStore } from '../../src/storage/visitor/VisitorStore.ts';
import { examplePaperFile } from '../builders/buildPaperFile.ts';
import { errorTypeOf, unwrap } from './unwrap.ts';

export const mother: Person = { ...examplePerson, id: 'b'.repeat(26), kind: 'family', label: '媽媽' };

/** One change of a paper. */
export function change(fields: Partial<EvidenceChange> = {}): EvidenceChange {
  return {
    owner: { newSelf: examplePerson },
    evidenceTypeId: exampleEvidenceItem.evidenceTypeId,
    state: 'ready',
    updatedAt: exampleEvidenceItem.updatedAt,
    edition: 1,
    ...fields,
  };
}

/**
 * What must hold of what the reader keeps, wherever it lies. `openStore` gives one more hand on the same store;
 * `beginAnew` forgets everything.
 */
export function anyStoreScenarios(openStore: () => Promise<VisitorStore>, beginAnew: () => Promise<void>): void {
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

  test('[STORE-5] a person who is removed leaves the visit in the same action; what was only theirs is the reader’s', async () => {
    const store = await openStore();
    await store.persons.add(mother);
    const day = '2026-12-01';
    const errands = [
      { subjectId: 'benefit.a', persons: ['self', mother.id] },
      { subjectId: 'benefit.b', persons: [mother.id] },
    ];
    const wayChoices = { [`checklist.a/work/${mother.id}`]: 'own', 'checklist.a/work/self': 'employed' };
    unwrap(await store.visit.change((now) => ({ ...now, day, errands, wayChoices })));
    const elsewhere = await openStore();
    unwrap(await store.persons.remove(mother.id));
    for (const hand of [store, elsewhere]) {
      const { persons, preparation } = unwrap(await hand.readAll());
      expect(persons).toEqual([]);
      expect(preparation).toEqual({
        day,
        helper: null,
        errands: [
          { subjectId: 'benefit.a', persons: ['self'] },
          { subjectId: 'benefit.b', persons: ['self'] },
        ],
        wayChoices: { 'checklist.a/work/self': 'employed' },
      });
    }
  });

  test('[STORE-5] a paper of a person who was removed meanwhile is refused', async () => {
    const store = await openStore();
    expect(errorTypeOf(await store.evidenceItems.save(change({ owner: { personId: mother.id } })))).toBe(
      'storage/missing',
    );
    expect(errorTypeOf(await store.persons.rename(mother.id, '媽'))).toBe('storage/missing');
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
        await beginAnew();
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

  test('[STORE-12] the use of storage is told by kind', async () => {
    const store = await openStore();
    expect(unwrap(await store.storageUse())).toEqual({});
    unwrap(await store.persons.add(mother));
    const bytes = new Uint8Array(1000);
    const { personId: _, ...file } = examplePaperFile;
    unwrap(await store.files.put({ personId: mother.id }, { ...file, bytes: 1000 }, bytes));
    const use = unwrap(await store.storageUse());
    expect(use).toEqual({ persons: expect.any(Number), files: expect.any(Number), bytes: 1000 });
    expect(use['persons']).toBeGreaterThan(JSON.stringify(mother).length);
  });
}
