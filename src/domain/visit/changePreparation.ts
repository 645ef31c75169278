import type { RecordId } from '../content/RecordId.ts';
import type { PersonId } from '../visitor/Person.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import type { Errand, Preparation } from './Preparation.ts';

/** A visit with an errand for these persons: added at the end, or, where it is there, for them as well. */
export function withErrand(now: Preparation, subjectId: RecordId, persons: readonly PersonRef[]): Preparation {
  const there = now.errands.find((errand) => errand.subjectId === subjectId);
  if (there === undefined) return { ...now, errands: [...now.errands, { subjectId, persons: [...persons] }] };
  const more = persons.filter((person) => !there.persons.includes(person));
  return more.length === 0 ? now : withPersons(now, subjectId, [...there.persons, ...more]);
}

/** A visit without an errand; what was chosen for it goes too. */
export function withoutErrand(now: Preparation, subjectId: RecordId): Preparation {
  return { ...now, errands: now.errands.filter((errand) => errand.subjectId !== subjectId) };
}

/** Puts an errand back where it stood; nothing happens where it is there again already. */
export function withErrandAt(now: Preparation, errand: Errand, place: number): Preparation {
  if (now.errands.some(({ subjectId }) => subjectId === errand.subjectId)) return now;
  return { ...now, errands: [...now.errands.slice(0, place), errand, ...now.errands.slice(place)] };
}

/** For whom an errand is. An errand is always for somebody: without persons it stays as it was. */
export function withPersons(now: Preparation, subjectId: RecordId, persons: readonly PersonRef[]): Preparation {
  if (persons.length === 0) return now;
  return {
    ...now,
    errands: now.errands.map((errand) =>
      errand.subjectId === subjectId ? { subjectId, persons: [...new Set(persons)] } : errand,
    ),
  };
}

/** Adds someone to every errand or takes them out of every errand; who is the only one of an errand stays in it. */
export function withPersonEverywhere(now: Preparation, person: PersonRef, wanted: boolean): Preparation {
  return now.errands.reduce((visit, { subjectId, persons }) => {
    const others = persons.filter((other) => other !== person);
    return withPersons(visit, subjectId, wanted ? [...persons, person] : others);
  }, now);
}

/**
 * A visit without somebody who is not on this device any more, and without the ways chosen for them. What was only for
 * them stays, for the reader: what was wanted is taken out by the reader alone.
 */
export function withoutPerson(now: Preparation, person: PersonId): Preparation {
  const isTheirs = ([key]: [string, string]) => key.endsWith(`/${person}`);
  const ways = Object.entries(now.wayChoices);
  if (!personsOf(now).includes(person) && !ways.some(isTheirs)) return now;
  const errands = now.errands.map(({ subjectId, persons }): Errand => {
    const others = persons.filter((other) => other !== person);
    return { subjectId, persons: others.length === 0 ? ['self'] : others };
  });
  return { ...now, errands, wayChoices: Object.fromEntries(ways.filter((way) => !isTheirs(way))) };
}

/** Everyone the visit is for, each once, in the order met. */
export function personsOf({ errands }: Pick<Preparation, 'errands'>): PersonRef[] {
  return [...new Set(errands.flatMap((errand) => errand.persons))];
}
