import { expect, test } from 'vitest';
import { isClockFarAhead, lastBelievableMs } from '../../../src/services/staff/believableClock.ts';

const now = Date.parse('2026-12-01T00:00:00Z');

test('[STAFF-28] forty days ahead are believed, more are not, and behind is', () => {
  expect(isClockFarAhead(now, '2026-10-22T00:00:00Z')).toBe(false);
  expect(isClockFarAhead(now, '2026-10-21T23:59:59Z')).toBe(true);
  expect(isClockFarAhead(now, '2027-05-01T00:00:00Z')).toBe(false);
  expect(isClockFarAhead(now, null)).toBe(true);
});

test.each<[string, string[], string]>([
  ['no times at all', [], '2026-12-01T00:00:00Z'],
  ['times without a gap', ['2026-11-20T00:00:00Z', '2026-10-20T00:00:00Z'], '2026-11-20T00:00:00Z'],
  ['times behind a gap', ['2026-11-20T00:00:00Z', '2026-10-01T00:00:00Z'], '2026-10-01T00:00:00Z'],
  ['times after now', ['2027-01-05T00:00:00Z', '2026-12-05T00:00:00Z'], '2026-12-01T00:00:00Z'],
])('[STAFF-28] %s tell how far the clock is believed', (_, times, last) => {
  expect(lastBelievableMs(times, now)).toBe(Date.parse(last));
});
