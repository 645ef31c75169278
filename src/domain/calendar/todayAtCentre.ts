import type { PlainDate } from '../dates/PartialDate.ts';

/** Eight hours ahead of UTC all year. */
export const chinaOffsetMs = 8 * 3_600_000;

/**
 * The calendar day at the centre at a moment, in milliseconds since 1970 UTC, whatever zone the device is set to.
 * China, like Taiwan, is eight hours ahead of UTC all year.
 */
export function todayAtCentre(epochMs: number): PlainDate {
  return new Date(epochMs + chinaOffsetMs).toISOString().slice(0, 10);
}
