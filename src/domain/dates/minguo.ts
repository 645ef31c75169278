import { type DayParts, dayParts, plainDateOf } from './dayParts.ts';
import type { PlainDate } from './PartialDate.ts';

/** Year 1 of the Minguo (R.O.C.) calendar is 1912; months and days are the Gregorian ones. */
const yearsBefore = 1911;

/** A day counted in Minguo years, for sentences of a locale file; undefined before 1912, which has no such year. */
export function minguoParts(date: PlainDate): DayParts | undefined {
  const parts = dayParts(date);
  return parts.year > yearsBefore ? { ...parts, year: parts.year - yearsBefore } : undefined;
}

/** The Gregorian date of a day counted in Minguo years; undefined where there is no such day. */
export function fromMinguo({ year, month, day }: DayParts): PlainDate | undefined {
  return year >= 1 ? plainDateOf({ year: year + yearsBefore, month, day }) : undefined;
}

/** As printed in numbers on papers of Taiwan, `120/05/18`; undefined before 1912. */
export function formatMinguo(date: PlainDate): string | undefined {
  const parts = minguoParts(date);
  if (parts === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(parts.year).padStart(3, '0')}/${two(parts.month)}/${two(parts.day)}`;
}
