import { err, ok, type Result } from '../../../src/domain/result/Result.ts';
import { createSourceCell } from '../../../src/domain/source/createSourceCell.ts';
import { deriveSource } from '../../../src/domain/source/deriveSource.ts';
import type { EvidenceItem } from '../../../src/domain/visitor/EvidenceItem.ts';
import type { Person } from '../../../src/domain/visitor/Person.ts';
import type { PersonRef } from '../../../src/domain/visitor/PersonRef.ts';
import type { VisitorService } from '../../../src/services/visitor/createVisitorService.ts';
import type { ChecklistServices } from '../../../src/ui/checklist/ChecklistServices.ts';

type StorageFailure = Extract<Awaited<ReturnType<VisitorService['setNote']>>, { ok: false }>['error'];

/** The visitor's use-cases over plain memory. `failWith` makes every following save fail; `waitFor` holds them back. */
export function createFakeVisitor() {
  let failure: StorageFailure | undefined;
  let gate: Promise<void> = Promise.resolve();
  const held = new Set<string>();
  const cell = createSourceCell({
    persons: [] as readonly Person[],
    items: [] as readonly EvidenceItem[],
    unreadable: undefined as StorageFailure | undefined,
  });

  const save = async <T>(change: () => T): Promise<Result<T, StorageFailure>> => {
    await gate;
    return failure === undefined ? ok(change()) : err(failure);
  };
  const ownerId = (person: PersonRef) => (person === 'self' ? 'self' : person);
  const keep = (person: PersonRef, evidenceTypeId: string, fields: Partial<EvidenceItem>) =>
    save(() => {
      const { persons, items, ...rest } = cell.get();
      const same = (item: EvidenceItem) => item.personId === ownerId(person) && item.evidenceTypeId === evidenceTypeId;
      const before: EvidenceItem = items.find(same) ?? {
        personId: ownerId(person),
        evidenceTypeId,
        state: 'notStarted',
        note: '',
        issuedOn: null,
        expiresOn: null,
        updatedAt: '2026-11-20T08:00:00.000Z',
        edition: 1,
        rev: 0,
      };
      const next = { ...before, ...fields, rev: before.rev + 1 };
      cell.set({ ...rest, persons, items: [...items.filter((item) => !same(item)), next] });
      return next;
    });

  const visitor: ChecklistServices['visitor'] & Pick<VisitorService, 'setDates'> = {
    persons: deriveSource(cell, ({ persons, unreadable }) =>
      unreadable === undefined
        ? { status: 'ready', value: persons, unreadable: 0 }
        : { status: 'error', error: unreadable },
    ),
    observe: (person) =>
      deriveSource(cell, ({ items, unreadable }) => {
        if (unreadable !== undefined) return { status: 'error', error: unreadable };
        const own = items.filter((item) => item.personId === ownerId(person));
        return { status: 'ready', value: new Map(own.map((item) => [item.evidenceTypeId, item])), unreadable: 0 };
      }),
    setState: (person, id, state) => keep(person, id, { state }),
    setNote: (person, id, note) => keep(person, id, { note }),
    setDates: (person, id, dates) => keep(person, id, dates),
    addPerson: ({ kind, label }) =>
      save(() => {
        const { persons, items, ...rest } = cell.get();
        const person: Person = { id: `person${persons.length}`, kind, label, createdAt: '2026-11-20T08:00:00.000Z' };
        cell.set({ ...rest, persons: [...persons, person], items });
        return person;
      }),
    renamePerson: (id, label) =>
      save(() => {
        const { persons, items, ...rest } = cell.get();
        const renamed = persons.map((person) => (person.id === id ? { ...person, label } : person));
        cell.set({ ...rest, persons: renamed, items });
        return renamed.find((person) => person.id === id) as Person;
      }),
    removePerson: (id) =>
      save(() => {
        const { persons, items, ...rest } = cell.get();
        cell.set({
          ...rest,
          persons: persons.filter((person) => person.id !== id),
          items: items.filter((item) => item.personId !== id),
        });
      }),
  };

  return {
    services: {
      visitor,
      unsaved: { hold: (key: string) => void held.add(key), release: (key: string) => void held.delete(key) },
    } satisfies ChecklistServices,
    held,
    stored: () => cell.get(),
    /** From now on what is kept cannot be read; undefined: it can again. */
    hide(unreadable: StorageFailure | undefined) {
      cell.set({ ...cell.get(), unreadable });
    },
    failWith(error: StorageFailure | undefined) {
      failure = error;
    },
    /** Holds every following save back until the returned function is called. */
    pause(): () => void {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
  };
}
