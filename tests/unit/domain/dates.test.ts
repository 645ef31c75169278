import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { monthsSince } from '../../../src/domain/dates/monthsSince.ts';
import { PartialDate, PlainDate } from '../../../src/domain/dates/PartialDate.ts';

describe('dates as far as they are known', () => {
  test.each(['2024', '2024-05', '2024-05-18', '2024-02-29'])('[DATE-1] %s is a date', (text) => {
    expect(v.is(PartialDate, text)).toBe(true);
  });

  test.each(['24', '2024-13', '2024-00', '2023-02-29', '2024-5-1', '2024-05-18T00:00', '', ' 2024'])(
    '[DATE-1] %j is none',
    (text) => {
      expect(v.is(PartialDate, text)).toBe(false);
    },
  );

  test('[DATE-1] a plain date names the day', () => {
    expect(v.is(PlainDate, '2024-05')).toBe(false);
    expect(v.is(PlainDate, '2024-05-18')).toBe(true);
  });

  test('[RECORD-6] age is counted from the latest day a date can mean', () => {
    expect(monthsSince('2024-05-18', '2026-11-20')).toBe(30);
    expect(monthsSince('2024', '2026-11-20')).toBe(23);
    expect(monthsSince('2026-12', '2026-11-20')).toBe(0);
  });
});
