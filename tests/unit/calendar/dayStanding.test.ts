import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { visitGaps } from '../../../src/domain/bagList/visitGaps.ts';
import { dayStanding } from '../../../src/domain/calendar/dayStanding.ts';
import { nextWorkdays } from '../../../src/domain/calendar/nextWorkdays.ts';
import { isoWeekday } from '../../../src/domain/dates/dayNumber.ts';
import { dateOf, plainDates } from '../dates/plainDates.ts';

const { records } = readEdition(join(import.meta.dirname, '../../../src/edition'));
const tables = records.filter((record) => record.kind === 'calendar');
const on = (day: string, today = '2026-01-01') => dayStanding(day, today, tables);

describe('what is known of a day', () => {
  test.each([
    ['2026-11-20', 'workday', 'a Friday'],
    ['2026-11-21', 'weekend', 'a Saturday'],
    ['2026-11-22', 'weekend', 'a Sunday'],
    ['2026-10-01', 'publicHoliday', 'National Day, a Thursday'],
    ['2026-10-05', 'publicHoliday', 'a Monday off'],
    ['2026-10-08', 'workday', 'the Thursday after'],
    ['2026-10-10', 'shiftedWorkday', 'a working Saturday'],
    ['2026-09-20', 'shiftedWorkday', 'a working Sunday'],
    ['2026-02-16', 'publicHoliday', 'Spring Festival, a Monday'],
    ['2026-02-23', 'publicHoliday', 'the last of nine days, a Monday'],
    ['2026-02-24', 'workday', 'the Tuesday after'],
    ['2026-02-28', 'shiftedWorkday', 'a working Saturday'],
    ['2026-05-01', 'publicHoliday', 'a Friday'],
    ['2026-12-31', 'workday', 'the last day of the table'],
    ['2027-01-01', 'unknownYear', 'surely a day off, but no table says so'],
    ['2027-01-02', 'weekend', 'a Saturday of a year without a table'],
    ['2025-12-31', 'past', 'yesterday'],
  ])('[DAY-1] %s is %s: %s', (day, standing) => {
    expect(on(day)).toBe(standing);
  });

  test('[DAY-1] today is not past', () => {
    expect(on('2026-11-20', '2026-11-20')).toBe('workday');
    expect(on('2026-11-20', '2026-11-21')).toBe('past');
  });

  test('[DAY-2] without a table of its year, a day is a weekend or unknown, never a workday', () => {
    fc.assert(
      fc.property(plainDates('2020-01-01', '2099-12-31'), (day) => {
        const expected = isoWeekday(day) > 5 ? 'weekend' : 'unknownYear';
        expect(dayStanding(day, '2020-01-01', [])).toBe(expected);
        if (!day.startsWith('2026')) expect(dayStanding(day, '2020-01-01', tables)).toBe(expected);
      }),
    );
  });
});

describe('the days offered', () => {
  // From the notice's own calendar, by hand.
  test.each([
    ['2026-11-20', ['2026-11-23', '2026-11-24', '2026-11-25'], 'over a plain weekend'],
    ['2026-09-30', ['2026-10-08', '2026-10-09', '2026-10-10'], 'over National Day, and the Saturday worked for it'],
    ['2026-09-17', ['2026-09-18', '2026-09-20', '2026-09-21'], 'a Sunday that is worked'],
    ['2026-02-13', ['2026-02-14', '2026-02-24', '2026-02-25'], 'nine days off after a Saturday that is worked'],
    [
      '2026-12-30',
      ['2026-12-31', '2027-01-01', '2027-01-04'],
      'a year without a table, of which nothing is worked out',
    ],
    ['2028-02-28', ['2028-02-29', '2028-03-01', '2028-03-02'], 'a leap day'],
  ])('[DAY-4] after %s: %j, %s', (today, days) => {
    expect(nextWorkdays(today, 3, tables)).toEqual(days);
  });

  test('[DAY-4] none that is worked is left out, and none that is not is offered', () => {
    fc.assert(
      fc.property(plainDates('2025-11-01', '2027-03-01'), (today) => {
        const days = nextWorkdays(today, 4, tables);
        const seen = Array.from({ length: 30 }, (_, at) => dateOf(Date.parse(today) / 86_400_000 + at + 1));
        const worked = seen.filter((day) => !['weekend', 'publicHoliday'].includes(dayStanding(day, today, tables)));
        expect(days).toEqual(worked.slice(0, 4));
      }),
    );
  });
});

describe('the tables of the edition', () => {
  test('[DAY-3] one a year, each with its source, days of that year only, each once', () => {
    expect(tables.length).toBeGreaterThan(0);
    expect(new Set(tables.map(({ year }) => year)).size).toBe(tables.length);
    for (const { year, closed, shiftedWorkdays, provenance } of tables) {
      expect(provenance.sources.length).toBeGreaterThan(0);
      const days = [...closed, ...shiftedWorkdays];
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
      expect(closed).toEqual(closed.toSorted());
      expect(shiftedWorkdays.every((day) => isoWeekday(day) > 5)).toBe(true);
    }
  });

  test('[DAY-3] 2026 as in the notice: 33 days off in seven runs, six weekend days worked', () => {
    const table = tables.find(({ year }) => year === 2026);
    const runs = (table?.closed ?? []).filter(
      (day, at, all) => Date.parse(day) - Date.parse(all[at - 1] ?? '2000-01-01') > 86_400_000,
    );
    expect(runs).toEqual([
      '2026-01-01',
      '2026-02-15',
      '2026-04-04',
      '2026-05-01',
      '2026-06-19',
      '2026-09-25',
      '2026-10-01',
    ]);
    expect(table?.closed).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7);
    expect(table?.shiftedWorkdays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  test('[BAG-7] the edition has every question that a visit asks', () => {
    const ids = new Set<string>(records.map(({ id }) => id));
    expect(Object.values(visitGaps).filter((id) => !ids.has(id))).toEqual([]);
  });
});
