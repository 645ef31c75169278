import * as v from 'valibot';
import { daysInMonth } from './dayParts.ts';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** A calendar date as far as it is known: `2024`, `2024-05` or `2024-05-18`. No time zone. */
export const PartialDate = v.pipe(v.string(), v.check(isPartialDate, 'not a date: YYYY, YYYY-MM or YYYY-MM-DD'));
export type PartialDate = v.InferOutput<typeof PartialDate>;

/** A full calendar date, `2024-05-18`. No time zone. */
export const PlainDate = v.pipe(
  v.string(),
  v.check((text) => text.length === 10 && isPartialDate(text), 'not a date: YYYY-MM-DD'),
);
export type PlainDate = v.InferOutput<typeof PlainDate>;

function isPartialDate(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
