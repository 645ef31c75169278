import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { withoutPerson } from '../../domain/visit/changePreparation.ts';
import { Person, type PersonId, PersonLabel } from '../../domain/visitor/Person.ts';
import type { StorageError } from '../StorageError.ts';
import { invalidValue } from './invalidValue.ts';
import type { KeptRecords, StrangeRow } from './KeptRecords.ts';
import type { RecordKeeper } from './RecordKeeper.ts';

/** The persons whose papers are prepared here. Each call is one action. */
export interface PersonRepository {
  /** Errors: `invalid-value`. */
  add(person: Person): Promise<Result<Person, StorageError>>;
  /** Errors: `invalid-value`, `missing`, `unreadable-row`. */
  rename(id: PersonId, label: string): Promise<Result<Person, StorageError>>;
  /**
   * Removes the person together with all its papers and photographs, and out of the visit being prepared; errands that
   * were only for them are the reader's then. Removing twice is no error.
   */
  remove(id: PersonId): Promise<Result<void, StorageError>>;
}

export function createPersonRepository(keeper: RecordKeeper): PersonRepository {
  return {
    async add(person) {
      const parsed = v.safeParse(Person, person);
      if (!parsed.success) return err(invalidValue(parsed.issues[0]));
      const value = parsed.output;
      return keeper.act((kept) =>
        kept.find('person', value.id) === undefined
          ? ok({ value, puts: [{ record: { kind: 'person', value } }] })
          : err({ type: 'storage/invalid-value', path: 'id' }),
      );
    },
    async rename(id, label) {
      if (!v.is(PersonLabel, label)) return err({ type: 'storage/invalid-value', path: 'label' });
      return keeper.act((kept) => {
        const person = kept.find('person', id);
        if (person !== undefined) {
          const value: Person = { ...person, label };
          return ok({ value, puts: [{ record: { kind: 'person', value } }] });
        }
        return kept.strange.some((strange) => fieldOf(innerValue(strange), 'id') === id)
          ? err({ type: 'storage/unreadable-row', store: 'persons', key: id })
          : err({ type: 'storage/missing', key: id });
      });
    },
    remove: (id) =>
      keeper.act((kept) => {
        const items = kept.list('item').filter(({ personId }) => personId === id);
        const files = kept.list('file').filter(({ personId }) => personId === id);
        const aside = kept.list('aside').filter(({ row }) => isOf(row, id) || isOf(fieldOf(row, 'row'), id));
        const visit = kept.find('visit', '');
        const left = visit && withoutPerson(visit, id);
        return ok({
          value: undefined,
          puts: left === undefined || left === visit ? [] : [{ record: { kind: 'visit', value: left } }],
          removes: [
            { kind: 'person', key: id },
            ...items.map((item) => ({ kind: 'item' as const, key: `${id}/${item.evidenceTypeId}` })),
            ...files.map((file) => ({ kind: 'file' as const, key: file.id })),
            ...aside.map((row) => ({ kind: 'aside' as const, key: row.id })),
          ],
          removesStrange: kept.strange.filter((row) => isOf(innerValue(row), id)).map(({ rowKey }) => rowKey),
        });
      }),
  };
}

/** In the order in which they were added. */
export function sortPersons(persons: readonly Person[]): Person[] {
  const rank = (person: Person) => person.createdAt + person.id;
  return [...persons].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The person that stands for the reader: of all of kind `self` the one added first. */
export function findSelf(kept: KeptRecords): Person | undefined {
  return sortPersons(kept.list('person')).find((person) => person.kind === 'self');
}

/** Whether something that nobody understands names this person as its own, or is this person. */
function isOf(row: unknown, id: PersonId): boolean {
  return [row, fieldOf(row, 'value')].some((part) => fieldOf(part, 'personId') === id || fieldOf(part, 'id') === id);
}

function innerValue({ row }: StrangeRow): unknown {
  return fieldOf(row, 'value');
}

function fieldOf(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[name] : undefined;
}
