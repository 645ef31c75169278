import type { Dexie } from 'dexie';
import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { Person, type PersonId, PersonLabel } from '../../domain/visitor/Person.ts';
import { readRow, readRows } from '../readRow.ts';
import type { StorageError } from '../StorageError.ts';
import { StorageRefusal } from '../StorageRefusal.ts';
import { transact } from '../transact.ts';
import type { Deadlines } from '../withinDeadline.ts';

/** The persons whose papers are prepared here. Each call is one transaction. */
export interface PersonRepository {
  /** Errors: `invalid-value`. */
  add(person: Person): Promise<Result<Person, StorageError>>;
  /** Errors: `invalid-value`, `missing`, `unreadable-row`. */
  rename(id: PersonId, label: string): Promise<Result<Person, StorageError>>;
  /** Removes the person together with all its papers. Removing twice is no error. */
  remove(id: PersonId): Promise<Result<void, StorageError>>;
}

export function createPersonRepository(db: Dexie, deadlines: Deadlines): PersonRepository {
  const persons = () => db.table<unknown, string>('persons');
  const write = { mode: 'rw', stores: ['persons', 'evidenceItems', 'meta'], deadlineMs: deadlines.writeMs } as const;
  return {
    async add(person) {
      const parsed = v.safeParse(Person, person);
      if (!parsed.success) return err(invalidValue(parsed.issues[0]));
      const added = await transact(db, write, () => persons().add(parsed.output));
      return added.ok ? ok(parsed.output) : added;
    },
    async rename(id, label) {
      if (!v.is(PersonLabel, label)) return err({ type: 'storage/invalid-value', path: 'label' });
      return transact(db, write, async () => {
        const person = readRow(Person, await persons().get(id), { store: 'persons', key: id });
        if (person === undefined) throw new StorageRefusal({ type: 'storage/missing', key: id });
        const renamed: Person = { ...person, label };
        await persons().put(renamed);
        return renamed;
      });
    },
    remove: (id) =>
      transact(db, write, async () => {
        await db.table('evidenceItems').where('personId').equals(id).delete();
        await db.table<unknown, string>('meta').where('key').startsWith(asidePrefix(id)).delete();
        await persons().delete(id);
      }),
  };
}

/** The person that stands for the reader: of all of kind `self` the one added first. To be called inside a transaction. */
export async function findSelf(db: Dexie): Promise<Person | undefined> {
  return sortPersons(readRows(Person, await db.table<unknown>('persons').toArray()).rows).find(
    (person) => person.kind === 'self',
  );
}

/** In the order in which they were added. */
export function sortPersons(persons: readonly Person[]): Person[] {
  const rank = (person: Person) => person.createdAt + person.id;
  return [...persons].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Key under which `meta` keeps unreadable rows of a person that had to make room for new ones. */
export function asidePrefix(personId: PersonId): string {
  return `aside.${personId}.`;
}

export function invalidValue(issue: v.BaseIssue<unknown>): StorageError {
  return { type: 'storage/invalid-value', path: v.getDotPath(issue) ?? '' };
}
