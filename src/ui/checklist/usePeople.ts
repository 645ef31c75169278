import { useCallback, useState } from 'react';
import type { Person } from '../../domain/visitor/Person.ts';
import type { PersonRef } from '../../domain/visitor/PersonRef.ts';
import { useSource } from '../source/useSource.ts';
import type { ChecklistServices, Reading } from './ChecklistServices.ts';
import { chosenPerson } from './chosenPerson.ts';
import { useLastRead } from './useLastRead.ts';

/** Someone papers are prepared for. The reader is `self`, stored or not. */
export interface PersonChoice {
  readonly ref: PersonRef;
  readonly kind: Person['kind'];
  readonly label: string;
  /** Which one among those of the same kind without a label, from 1. */
  readonly ordinal: number;
}

const loading: Reading<never> = { status: 'loading' };

/** The people on this device, the reader first, and the one whose papers are being looked at. */
export function usePeople(visitor: ChecklistServices['visitor']) {
  const persons = useSource<Reading<readonly Person[]>>(visitor.persons, loading);
  const [wanted, setWanted] = useState<PersonRef>(chosenPerson.ref);
  const people = personChoices(useLastRead(persons, '') ?? []);
  // Someone removed in another window: back to the reader, who is always there.
  const current = people.find((person) => person.ref === wanted) ?? people[0];
  const choose = useCallback((ref: PersonRef) => {
    chosenPerson.ref = ref;
    setWanted(ref);
  }, []);
  return { people, current, choose };
}

function personChoices(persons: readonly Person[]): readonly [PersonChoice, ...PersonChoice[]] {
  const counted = new Map<string, number>();
  const others = persons
    .filter((person) => person.kind !== 'self')
    .map(({ id, kind, label }): PersonChoice => {
      const ordinal = (counted.get(kind) ?? 0) + (label === '' ? 1 : 0);
      counted.set(kind, ordinal);
      return { ref: id, kind, label, ordinal };
    });
  return [{ ref: 'self', kind: 'self', label: '', ordinal: 1 }, ...others];
}
