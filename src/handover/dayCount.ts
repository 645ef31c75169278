import { addDays, dayNumber } from '../domain/dates/dayNumber.ts';
import type { PlainDate } from '../domain/dates/PartialDate.ts';

/** Days since 1 January of the year 0, from 0 to 3,652,424: every `PlainDate` has one. */
export function dayCount(date: PlainDate): number {
  return dayNumber(date) - dayNumber('0000-01-01');
}

/** The date of a day counted from 1 January of the year 0; undefined after the year 9999. */
export function dateOfDayCount(days: number): PlainDate | undefined {
  if (!Number.isInteger(days) || days < 0 || days > dayCount('9999-12-31')) return undefined;
  // The calendar's arithmetic begins with the year 1, and repeats itself after 400 years.
  if (days < dayCount('0001-01-01')) return `0000${addDays('0400-01-01', days).slice(4)}`;
  return addDays('0001-01-01', days - dayCount('0001-01-01'));
}
