import { dayParts, daysInMonth, plainDateOf } from './dayParts.ts';
import type { PlainDate } from './PartialDate.ts';

/**
 * The same day so many months later, or earlier where negative; the last day of the month where it is too short:
 * 2026-08-31 and 6 months is 2027-02-28. Throws outside the years 1 to 9999.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = dayParts(date);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  const found = plainDateOf({ year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) });
  if (found === undefined) throw new RangeError(`${date} and ${months} months`);
  return found;
}
