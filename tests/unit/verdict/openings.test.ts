import { describe, expect, test } from 'vitest';
import type { ErrandView } from '../../../src/domain/bagList/ErrandView.ts';
import type { DayStanding } from '../../../src/domain/calendar/dayStanding.ts';
import type { OpeningHours } from '../../../src/domain/content/OpeningHours.ts';
import { giveVerdict } from '../../../src/domain/verdict/giveVerdict.ts';
import type { Verdict } from '../../../src/domain/verdict/Verdict.ts';
import { verdictWord } from '../../../src/domain/verdict/verdictWord.ts';
import { bagOf, errand, item, itemsById, paper, requirement, told, way } from '../bagList/buildErrand.ts';

const confirmed = { on: '2026-11-20', by: 'the centre' };
const open = (...weekdays: number[]): OpeningHours => ({
  confirmed,
  week: weekdays.map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
});

function at(placeName: string | null, hours: OpeningHours | null = null): ErrandView {
  const where =
    placeName === null
      ? ({ type: 'elsewhere', words: 'at a port', provenance: told, doubtful: false } as const)
      : ({
          type: 'centre',
          placeId: `place.${placeName}`,
          name: placeName,
          path: `/places/${placeName}`,
          floorLabel: null,
          level: null,
          hours,
          words: null,
          provenance: told,
          doubtful: false,
        } as const);
  return errand(`at-${placeName}`, [requirement('r', way('w', [paper('form')]))], { where });
}
const nowhere = errand('somewhere', [requirement('r', way('w', [paper('form')]))], {
  where: { type: 'notPublished', question: null },
});

/** A verdict with every paper ready, in a line. The planned day is Tuesday 24 November 2026 but for weekends. */
function verdictOn(standing: DayStanding, ...errands: ErrandView[]): string {
  const day = standing === 'weekend' ? '2026-11-28' : '2026-11-24';
  const bag = bagOf(errands, {
    preparation: { day },
    itemsOf: () => itemsById(item('form', { state: 'ready' })),
  });
  const verdict = giveVerdict({ bag, standing, hasHelper: false, questions: { hours: null, holidays: null } });
  const reason = (one: Verdict['reasons'][number]) =>
    one.type === 'closed' ? `closed ${one.opening.placeName}` : one.type;
  return [
    verdictWord(verdict),
    ...verdict.reasons.map(reason),
    ...verdict.askFirst.map(({ type }) => `ask ${type}`),
    ...verdict.openings.map(({ placeName, times }) => `${placeName} ${times.length === 0 ? 'closed' : 'open'}`),
    verdict.next.type,
  ].join(', ');
}

describe('a verdict with confirmed hours', () => {
  // Made by hand.
  test.each<readonly [string, DayStanding, readonly ErrandView[], string]>([
    ['none confirmed', 'workday', [at('desk')], 'comeOnceAsked, ask hours, ask'],
    ['open: nothing is left to ask', 'workday', [at('desk', open(2))], 'come, desk open, go'],
    ['closed that weekday', 'workday', [at('desk', open(1))], 'notYet, closed desk, desk closed, solve'],
    ['one open, one unknown', 'workday', [at('desk', open(2)), at('hall')], 'comeOnceAsked, ask hours, desk open, ask'],
    [
      'one open, one closed',
      'workday',
      [at('desk', open(2)), at('hall', open(1))],
      'notYet, closed hall, desk open, hall closed, solve',
    ],
    ['the same place twice', 'workday', [at('desk', open(2)), at('desk', open(2))], 'come, desk open, go'],
    ['open on a Saturday', 'weekend', [at('desk', open(6))], 'come, desk open, go'],
    ['closed on a Saturday', 'weekend', [at('desk', open(2))], 'notYet, closed desk, desk closed, solve'],
    [
      'a Saturday: one open, one unknown',
      'weekend',
      [at('desk', open(6)), at('hall')],
      'notYet, weekend, ask hours, desk open, solve',
    ],
    [
      'a public holiday says nothing',
      'publicHoliday',
      [at('desk', open(2))],
      'notYet, publicHoliday, ask hours, solve',
    ],
    ['no table of that year', 'unknownYear', [at('desk', open(2))], 'comeOnceAsked, ask holidays, desk open, ask'],
    ['a day that is over', 'past', [at('desk', open(2))], 'notYet, dayPast, solve'],
    ['and something elsewhere', 'workday', [at('desk', open(2)), at(null)], 'come, desk open, go'],
    ['only elsewhere', 'workday', [at(null)], 'comeOnceAsked, ask hours, ask'],
    [
      'and something of which no source says where',
      'workday',
      [at('desk', open(2)), nowhere],
      'comeOnceAsked, ask place, ask hours, desk open, ask',
    ],
  ])('[VERDICT-8] %s', (_, standing, errands, wanted) => {
    expect(verdictOn(standing, ...errands)).toBe(wanted);
  });
});
