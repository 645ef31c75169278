import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { todayAtCentre } from '../../../src/domain/calendar/todayAtCentre.ts';
import { addMonths } from '../../../src/domain/dates/addMonths.ts';
import { addDays, dayNumber, daysBetween, isoWeekday } from '../../../src/domain/dates/dayNumber.ts';
import { dayParts, daysInMonth, plainDateOf } from '../../../src/domain/dates/dayParts.ts';
import { readPrintedDate } from '../../../src/domain/dates/readPrintedDate.ts';
import { validOn } from '../../../src/domain/dates/validOn.ts';
import { dateOf, plainDates } from './plainDates.ts';

const days = plainDates('1900-01-01', '2199-12-31');
const epoch = dayNumber('1970-01-01');

describe('counting days without a clock', () => {
  test('[DATE-7] day by day the same as the calendar of the platform, over three hundred years', () => {
    const first = Date.parse('1900-01-01') / 86_400_000;
    for (let number = first; number < first + 109_572; number++) {
      const date = dateOf(number);
      if (dayNumber(date) - epoch !== number) expect(date).toBe('counted otherwise');
      if (addDays('1970-01-01', number) !== date) expect(date).toBe('reached otherwise');
      if (isoWeekday(date) !== (new Date(`${date}T00:00:00Z`).getUTCDay() || 7)) expect(date).toBe('another weekday');
    }
    expect(isoWeekday('2026-11-20')).toBe(5);
  });

  test('[DATE-7] adding days and counting them are each other’s reverse', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2099-12-31', 2, '2100-02-28'],
  ])('[DATE-8] %s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('[DATE-8] so many months later is that month, the same day or its last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const from = dayParts(date);
        const to = dayParts(addMonths(date, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  test('[DATE-7] there is no day that the calendar does not have', () => {
    fc.assert(
      fc.property(
        fc.record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.nat(14), day: fc.nat(33) }),
        (parts) => {
          const text = `${parts.year}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`;
          const at = Date.parse(`${text}T00:00:00Z`);
          const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
          expect(plainDateOf(parts)).toBe(isDay ? text : undefined);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('wherever the device thinks it is, and whenever', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    vi.useRealTimers();
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  const zones = [
    'Asia/Taipei',
    'UTC',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
  ];
  const clocks = ['1999-12-31T23:30:00Z', '2026-11-20T16:00:00Z', '2038-01-19T03:14:08Z', '2099-02-28T12:00:00Z'];

  const answers = (date: string, other: string) => [
    readPrintedDate(date, 'issuedOn'),
    readPrintedDate(`民國${Number(date.slice(0, 4)) - 1911}/${date.slice(5, 7)}/${date.slice(8)}`, 'expiresOn'),
    addMonths(date, 6),
    addDays(date, 45),
    isoWeekday(date),
    daysBetween(date, other),
    validOn({ issuedOn: date, expiresOn: other }, { valid: true, minMonthsLeft: 6, maxAgeMonths: 6 }, date),
  ];

  test('[DATE-9] six time zones and four clocks, years off, give one answer', () => {
    expect(zones.map(offsetIn)).toEqual([-480, 0, 480, -840, 660, -630]);
    fc.assert(
      fc.property(plainDates('1912-01-01', '2150-12-31'), plainDates('1912-01-01', '2199-12-31'), (date, other) => {
        process.env['TZ'] = 'UTC';
        const expected = JSON.stringify(answers(date, other));
        for (const zone of zones) {
          process.env['TZ'] = zone;
          for (const clock of clocks) {
            vi.useFakeTimers({ now: new Date(clock), toFake: ['Date'] });
            expect(JSON.stringify(answers(date, other)), `${zone} ${clock}`).toBe(expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[DATE-9] today is the centre’s day, not the device’s', () => {
    for (const zone of zones) {
      process.env['TZ'] = zone;
      expect(todayAtCentre(Date.parse('2026-11-20T15:59:59.999Z')), zone).toBe('2026-11-20');
      expect(todayAtCentre(Date.parse('2026-11-20T16:00:00Z')), zone).toBe('2026-11-21');
    }
  });

  /** Shows that the zone really changes under the test: minutes behind UTC in January. */
  function offsetIn(zone: string): number {
    process.env['TZ'] = zone;
    return new Date('2026-01-15T00:00:00Z').getTimezoneOffset() + (zone === 'Australia/Lord_Howe' ? 30 : 0);
  }
});
