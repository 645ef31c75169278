import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  personsOf,
  withErrand,
  withErrandAt,
  withoutErrand,
  withoutPerson,
  withPersonEverywhere,
  withPersons,
} from '../../../src/domain/visit/changePreparation.ts';
import { emptyPreparation } from '../../../src/domain/visit/emptyPreparation.ts';
import { Preparation } from '../../../src/domain/visit/Preparation.ts';

const mei = 'a'.repeat(26);
const firm = 'b'.repeat(26);
const subjects = ['housing.city-apartment', 'document.residence-permit', 'benefit.haiqing-card'];
const persons = ['self', mei, firm];

/** Any visit that somebody could have put together by these changes. */
const visits = fc
  .array(
    fc.tuple(
      fc.constantFrom('add', 'remove', 'everywhere', 'nowhere'),
      fc.constantFrom(...subjects),
      fc.constantFrom(...persons),
    ),
    { maxLength: 12 },
  )
  .map((changes) =>
    changes.reduce((now, [change, subject, person]) => {
      if (change === 'add') return withErrand(now, subject, [person]);
      if (change === 'remove') return withoutErrand(now, subject);
      return withPersonEverywhere(now, person, change === 'everywhere');
    }, emptyPreparation),
  );

describe('changing what is prepared', () => {
  test('[VISIT-4] whatever is changed, every errand stands once, is for somebody, and can be kept', () => {
    fc.assert(
      fc.property(visits, (visit) => {
        expect(v.is(Preparation, visit)).toBe(true);
        expect(new Set(visit.errands.map(({ subjectId }) => subjectId)).size).toBe(visit.errands.length);
        for (const errand of visit.errands) expect(new Set(errand.persons).size).toBe(errand.persons.length);
      }),
    );
  });

  test('[VISIT-4] what was taken out is put back where it stood, once', () => {
    fc.assert(
      fc.property(visits, fc.nat(), (visit, at) => {
        const place = at % Math.max(1, visit.errands.length);
        const errand = visit.errands[place];
        if (errand === undefined) return;
        const without = withoutErrand(visit, errand.subjectId);
        expect(without.errands).toHaveLength(visit.errands.length - 1);
        expect(withErrandAt(without, errand, place)).toEqual(visit);
        expect(withErrandAt(visit, errand, 0)).toBe(visit);
      }),
    );
  });

  test('[VISIT-4] the only one of an errand stays in it', () => {
    const one = withErrand(emptyPreparation, 'housing.city-apartment', ['self']);
    expect(withPersonEverywhere(one, 'self', false)).toEqual(one);
    expect(withPersons(one, 'housing.city-apartment', [])).toBe(one);
  });

  test('[VISIT-4] someone added is in every errand; taken out, in none where others are left', () => {
    const two = withErrand(withErrand(emptyPreparation, 'housing.city-apartment', ['self']), 'benefit.x', [firm]);
    const added = withPersonEverywhere(two, mei, true);
    expect(added.errands.map((errand) => errand.persons)).toEqual([
      ['self', mei],
      [firm, mei],
    ]);
    expect(personsOf(added)).toEqual(['self', mei, firm]);
    expect(withPersonEverywhere(added, mei, false)).toEqual(two);
  });

  test('[VISIT-4] who is removed is in no errand and no choice; every errand stays, and the others’ with it', () => {
    fc.assert(
      fc.property(visits, fc.constantFrom(mei, firm), (visit, person) => {
        const ways = { [`checklist.a/x/${person}`]: 'own', 'checklist.a/x/self': 'own' };
        const left = withoutPerson({ ...visit, wayChoices: ways }, person);
        expect(v.is(Preparation, left)).toBe(true);
        expect(personsOf(left)).not.toContain(person);
        expect(left.wayChoices).toEqual({ 'checklist.a/x/self': 'own' });
        expect(left.errands.map(({ subjectId }) => subjectId)).toEqual(visit.errands.map(({ subjectId }) => subjectId));
        const others = personsOf(visit).filter((other) => other !== person);
        expect(personsOf(left)).toEqual(expect.arrayContaining(others));
        expect(withoutPerson(left, person)).toBe(left);
      }),
    );
  });

  test('[ADD-1] adding an errand that is there for the same person changes nothing', () => {
    const one = withErrand(emptyPreparation, 'housing.city-apartment', ['self']);
    expect(withErrand(one, 'housing.city-apartment', ['self'])).toBe(one);
    expect(withErrand(one, 'housing.city-apartment', [mei]).errands).toEqual([
      { subjectId: 'housing.city-apartment', persons: ['self', mei] },
    ]);
  });
});
