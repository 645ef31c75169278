import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateTerms, noDateTerms, strictest, validOn } from '../../../src/domain/dates/validOn.ts';
import { plainDates } from './plainDates.ts';

const terms = (some: Partial<DateTerms>): DateTerms => ({ ...noDateTerms, ...some });
const none = { issuedOn: null, expiresOn: null };

describe('valid on the day', () => {
  test.each([
    ['2026-11-23', 'expired'],
    ['2026-11-24', 'expiresOnTheDay'],
    ['2026-11-25', 'fine'],
  ])('[DATE-10] a paper that runs out on %s is %s on 24 November', (expiresOn, type) => {
    expect(validOn({ issuedOn: null, expiresOn }, noDateTerms, '2026-11-24').type).toBe(type);
  });

  test.each([
    ['2027-02-27', { type: 'tooShort', on: '2027-02-27', needed: '2027-02-28', minMonthsLeft: 6 }],
    ['2027-02-28', { type: 'fine' }],
  ])('[DATE-10] with six months to be left on 31 August 2026, %s is judged to the month’s end', (expiresOn, answer) => {
    const asked = terms({ valid: true, minMonthsLeft: 6 });
    expect(validOn({ issuedOn: null, expiresOn }, asked, '2026-08-31')).toEqual(answer);
  });

  test.each([
    ['2026-05-23', { type: 'tooOld', lastDay: '2026-11-23', maxAgeMonths: 6 }],
    ['2026-05-24', { type: 'fine' }],
    ['2026-11-24', { type: 'fine' }],
    ['2026-11-25', { type: 'issuedLater', on: '2026-11-25' }],
  ])('[DATE-10] a photo of %s, to be taken within six months, on 24 November', (issuedOn, answer) => {
    expect(validOn({ issuedOn, expiresOn: null }, terms({ maxAgeMonths: 6 }), '2026-11-24')).toEqual(answer);
  });

  test('[DATE-11] what is not known is said, with the dates that would tell; nothing is asked where no source asks', () => {
    expect(validOn(none, noDateTerms, '2026-11-24')).toEqual({ type: 'unknown', wants: [] });
    expect(validOn(none, terms({ valid: true }), '2026-11-24')).toEqual({ type: 'unknown', wants: ['expiresOn'] });
    const both = terms({ minMonthsLeft: 6, maxAgeMonths: 3 });
    expect(validOn(none, both, '2026-11-24')).toEqual({ type: 'unknown', wants: ['issuedOn', 'expiresOn'] });
    expect(validOn({ issuedOn: '2026-11-01', expiresOn: null }, both, '2026-11-24')).toEqual({
      type: 'unknown',
      wants: ['expiresOn'],
    });
  });

  test('[DATE-10] a day later never makes a paper better', () => {
    const rank = { issuedLater: 9, fine: 0, unknown: 0, expiresOnTheDay: 1, tooShort: 1, tooOld: 2, expired: 3 };
    const day = plainDates('2024-01-01', '2030-12-31');
    fc.assert(
      fc.property(
        fc.option(day),
        fc.option(day),
        fc.record({
          valid: fc.boolean(),
          minMonthsLeft: fc.option(fc.integer({ min: 1, max: 24 })),
          maxAgeMonths: fc.option(fc.integer({ min: 1, max: 24 })),
        }),
        day,
        day,
        (issuedOn, expiresOn, asked, one, other) => {
          const [first = one, last = other] = [one, other].toSorted();
          const before = rank[validOn({ issuedOn, expiresOn }, asked, first).type];
          const after = rank[validOn({ issuedOn, expiresOn }, asked, last).type];
          if (before < 9 && after < 9) expect(after).toBeGreaterThanOrEqual(before);
          if (expiresOn !== null && expiresOn < last && after < 9) expect(after).toBe(3);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('[DATE-12] of several lists the strictest counts, in whatever order', () => {
    const one = terms({ valid: true, minMonthsLeft: 6 });
    const two = terms({ minMonthsLeft: 3, maxAgeMonths: 6 });
    const three = terms({ maxAgeMonths: 3 });
    const all = { valid: true, minMonthsLeft: 6, maxAgeMonths: 3 };
    expect(strictest([one, two, three])).toEqual(all);
    expect(strictest([three, two, one])).toEqual(all);
    expect(strictest([])).toEqual(noDateTerms);
  });
});
