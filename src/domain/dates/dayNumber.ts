import { type DayParts, dayParts, plainDateOf } from './dayParts.ts';
import type { PlainDate } from './PartialDate.ts';

/** Days of the Gregorian calendar counted from 1 March of the year 0, so that a leap day ends its year. */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = dayParts(date);
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  return 365 * years + leapDaysUntil(years) + Math.floor((153 * months + 2) / 5) + day - 1;
}

/** The date so many days later, or earlier where negative. Throws outside the years 1 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const found = plainDateOf(partsOf(dayNumber(date) + days));
  if (found === undefined) throw new RangeError(`${date} and ${days} days`);
  return found;
}

/** Days from the first date to the second; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day 0, 1 March of the year 0, is a Wednesday.
  return (((((dayNumber(date) + 2) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

function leapDaysUntil(years: number): number {
  return Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
}

function partsOf(number: number): DayParts {
  const era = Math.floor(number / 146_097);
  const inEra = number - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + leapDaysUntil(yearInEra));
  const months = Math.floor((5 * inYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  const day = inYear - Math.floor((153 * months + 2) / 5) + 1;
  return { year: era * 400 + yearInEra + (month <= 2 ? 1 : 0), month, day };
}
