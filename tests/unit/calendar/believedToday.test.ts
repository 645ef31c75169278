import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believedToday } from '../../../src/domain/calendar/believedToday.ts';
import { plainDates } from '../dates/plainDates.ts';

// By hand, for an edition of 20 November 2026.
test.each([
  ['2026-11-20', '2026-11-20', null, 'the day it was issued'],
  ['2026-11-19', '2026-11-20', 'behind', 'the day before'],
  ['1970-01-01', '2026-11-20', 'behind', 'a battery that ran out'],
  ['2026-12-01', '2026-12-01', null, 'a few days later'],
  ['2029-11-20', '2029-11-20', null, 'three years later to the day'],
  ['2029-11-21', '2029-11-21', 'ahead', 'a day more'],
  ['2037-06-01', '2037-06-01', 'ahead', 'years later'],
])('[DAY-5] %s counts as %s, doubt %s: %s', (device, today, doubt, _why) => {
  expect(believedToday(device, '2026-11-20')).toEqual({ today, doubt });
});

test('[DAY-5] an edition issued on a leap day, and none at all', () => {
  expect(believedToday('2031-02-28', '2028-02-29').doubt).toBeNull();
  expect(believedToday('2031-03-01', '2028-02-29').doubt).toBe('ahead');
  expect(believedToday('1999-01-01', undefined)).toEqual({ today: '1999-01-01', doubt: null });
});

test('[DAY-5] no device makes it earlier than the edition, and a later day is never moved', () => {
  fc.assert(
    fc.property(plainDates('1980-01-01', '2099-12-31'), plainDates('2026-01-01', '2060-01-01'), (device, issuedOn) => {
      expect(believedToday(device, issuedOn).today).toBe(device < issuedOn ? issuedOn : device);
    }),
  );
});
