import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { DayStanding } from '../../../src/domain/calendar/dayStanding.ts';
import { openOn } from '../../../src/domain/calendar/openOn.ts';
import { OpeningHours } from '../../../src/domain/content/OpeningHours.ts';
import { isoWeekday } from '../../../src/domain/dates/dayNumber.ts';
import { plainDates } from '../dates/plainDates.ts';

const confirmed = { on: '2026-11-20', by: 'the centre' };
const time = (weekday: number, from: string, to: string) => ({ weekday, from, to });
const hours = {
  confirmed,
  week: [time(1, '09:00', '12:00'), time(1, '14:00', '17:00'), time(2, '09:00', '12:00'), time(6, '09:00', '11:30')],
};
const told = (day: string, standing: DayStanding) =>
  openOn(hours, day, standing)?.map(({ from, to }) => `${from}-${to}`) ?? null;

describe('hours that the centre confirmed', () => {
  test.each<readonly [string, DayStanding, readonly string[] | null, string]>([
    ['2026-11-23', 'workday', ['09:00-12:00', '14:00-17:00'], 'a Monday, with a break'],
    ['2026-11-24', 'workday', ['09:00-12:00'], 'a Tuesday'],
    ['2026-11-25', 'workday', [], 'a Wednesday: closed'],
    ['2026-11-28', 'weekend', ['09:00-11:30'], 'a Saturday that is always open'],
    ['2026-11-29', 'weekend', [], 'a Sunday: closed'],
    ['2027-11-22', 'unknownYear', ['09:00-12:00', '14:00-17:00'], 'a Monday of a year without a table'],
    ['2026-11-23', 'publicHoliday', null, 'a holiday: nothing is said'],
    ['2026-11-28', 'shiftedWorkday', ['09:00-11:30'], 'a Saturday worked in exchange, open as ever'],
    ['2026-11-29', 'shiftedWorkday', null, 'a Sunday worked in exchange: nothing is said'],
    ['2026-11-23', 'past', null, 'a day that is over'],
  ])('[DAY-6] %s as %s: %j, %s', (day, standing, wanted) => {
    expect(told(day, standing)).toEqual(wanted);
  });

  test('[DAY-6] no time of another weekday is ever told', () => {
    fc.assert(
      fc.property(plainDates('2026-01-01', '2040-01-01'), (day) => {
        for (const { weekday } of openOn(hours, day, 'workday') ?? []) expect(weekday).toBe(isoWeekday(day));
      }),
    );
  });

  test.each<readonly [string, object]>([
    ['not confirmed', { week: hours.week }],
    ['confirmed by nobody', { ...hours, confirmed: { ...confirmed, by: '' } }],
    ['no time at all', { ...hours, week: [] }],
    ['an eighth day', { ...hours, week: [time(8, '09:00', '12:00')] }],
    ['closes before it opens', { ...hours, week: [time(1, '12:00', '09:00')] }],
    ['midnight as 24', { ...hours, week: [time(1, '09:00', '24:00')] }],
    ['without its nought', { ...hours, week: [time(1, '9:00', '12:00')] }],
    ['two at once', { ...hours, week: [time(1, '09:00', '12:00'), time(1, '11:00', '17:00')] }],
    ['out of order', { ...hours, week: [time(2, '09:00', '12:00'), time(1, '09:00', '12:00')] }],
  ])('[EDITION-10] refused: %s', (_, given) => {
    expect(v.safeParse(OpeningHours, hours).success).toBe(true);
    expect(v.safeParse(OpeningHours, given).success).toBe(false);
  });
});
