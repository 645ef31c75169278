import { err, ok, type Result } from '../result/Result.ts';
import { type DayParts, plainDateOf } from './dayParts.ts';
import { hanNumbersToDigits } from './hanNumbersToDigits.ts';
import { fromMinguo } from './minguo.ts';
import type { PlainDate } from './PartialDate.ts';

/** Which day of a paper is typed; where a paper prints a range, it says which end is meant. */
export type PrintedDay = 'issuedOn' | 'expiresOn';

/** One way to understand what was typed. */
export interface DateReading {
  readonly date: PlainDate;
  readonly calendar: 'minguo' | 'western';
}

/** Why a date as printed was not taken. Its words stand with the field, in the visit's own locale file. */
export type PrintedDateError =
  | { readonly type: 'dates/not-a-date' }
  /** A year or a month, but no day. */
  | { readonly type: 'dates/incomplete' }
  /** The calendar has no such day, or none that a paper would carry: before 1900 or after 2199. */
  | { readonly type: 'dates/no-such-day' }
  /** It may mean any of these days: at least two, the likelier calendar of Taiwan first. */
  | { readonly type: 'dates/ambiguous'; readonly candidates: readonly DateReading[] };

/**
 * Reads a date the way it is printed on papers of both sides, year first, western or Minguo, in any usual spelling:
 * with the signs for year, month and day, with `-`, `/`, `.` or blanks, run together, in full-width digits or Han
 * numerals, and the passport's `18 MAY 2031`. Three digits of a year are Minguo, four are western, one or two may be
 * either and are refused with both readings, unless a mark of the era stands before them. Never throws.
 *
 * @example readPrintedDate('120/5/18', 'expiresOn') // ok 2031-05-18
 */
export function readPrintedDate(text: string, day: PrintedDay): Result<PlainDate, PrintedDateError> {
  const said = endOfRange(tidy(text), day);
  const { era, rest } = splitEra(said);
  const fields = yearFirst.exec(rest) ?? runTogether.exec(rest);
  if (fields !== null) {
    const [, year = '', month = '', date = ''] = fields.filter((field) => /\d/.test(field ?? ''));
    return chosen(readingsOf(year, { month: Number(month), day: Number(date) }, era));
  }
  if (era !== 'minguo') {
    const named = namedMonth(rest);
    if (named !== undefined) return chosen(western(named));
    const last = yearLast.exec(rest);
    if (last !== null) {
      const [, first = '', second = '', year = ''] = last;
      const [a, b] = [Number(first), Number(second)];
      const dayFirst = western({ year: Number(year), month: b, day: a });
      return chosen(a === b ? dayFirst : [...dayFirst, ...western({ year: Number(year), month: a, day: b })]);
    }
  }
  return err({ type: yearOnly.test(rest) || monthOnly.test(rest) ? 'dates/incomplete' : 'dates/not-a-date' });
}

type Era = 'minguo' | 'western' | undefined;

// Written as code points, because code holds no Han characters: year, month, day (two signs of it), "first year".
const yearFirst = /^(\d{1,4})(?:\u5e74(\d{1,2})\u6708(\d{1,2})[\u65e5\u865f\u53f7]?|([-/. ])(\d{1,2})\4(\d{1,2}))$/;
const runTogether = /^(\d{2,4})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const yearOnly = /^\d{3,4}\u5e74?$/;
const monthOnly = /^\d{1,4}(?:\u5e74|[-/. ])\d{1,2}\u6708?$/;
const minguoMark = /^(?:(?:\u4e2d[\u83ef\u534e])?\u6c11[\u570b\u56fd]|R\.?O\.?C\.?|MINGUO) ?/;
const westernMark = /^(?:[\u897f\u516c]\u5143|A\.?D\.?|C\.?E\.?) ?/;
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

function tidy(text: string): string {
  const spelled = hanNumbersToDigits(text.normalize('NFKC').toUpperCase())
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.,~\u5e74\u6708\u65e5\u81f3\u5230\u8d77\u6b62]) ?/g, '$1');
  return spelled.trim();
}

/** Where a paper prints "from - to", the end that is meant; anything else as it is. */
function endOfRange(text: string, day: PrintedDay): string {
  const bare = text.replace(/^[\u81f3\u5230]/, '').replace(/[\u8d77\u6b62]$/, '');
  const ends =
    /^(.+?)\u8d77?[~\u81f3\u5230](.+)$/.exec(bare) ?? /^([^-]+[./\u5e74][^-]+)-([^-]+[./\u5e74][^-]+)$/.exec(bare);
  if (ends === null) return bare;
  return (day === 'issuedOn' ? ends[1] : ends[2]) ?? bare;
}

function splitEra(text: string): { readonly era: Era; readonly rest: string } {
  if (minguoMark.test(text)) return { era: 'minguo', rest: text.replace(minguoMark, '').replace(/^\u5143/, '1') };
  if (westernMark.test(text)) return { era: 'western', rest: text.replace(westernMark, '') };
  return { era: undefined, rest: text };
}

function readingsOf(year: string, rest: Omit<DayParts, 'year'>, era: Era): DateReading[] {
  const number = Number(year);
  if (era === 'minguo') return minguo({ year: number, ...rest });
  if (era === 'western' || year.length === 4) return western({ year: number, ...rest });
  if (year.length === 3) return minguo({ year: number, ...rest });
  return [...minguo({ year: number, ...rest }), ...western({ year: number + (number < 70 ? 2000 : 1900), ...rest })];
}

function namedMonth(text: string): DayParts | undefined {
  const dayFirst = /^(\d{1,2})[ -/.]?([A-Z]{3,9})[ -/.,]*(\d{4})$/.exec(text);
  const monthFirst = /^([A-Z]{3,9})[ -/.]?(\d{1,2})[ ,]+(\d{4})$/.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = monthNames.indexOf((name ?? '').slice(0, 3)) + 1;
  return month === 0 ? undefined : { year: Number(year), month, day: Number(day) };
}

function minguo(parts: DayParts): DateReading[] {
  const date = fromMinguo(parts);
  return date === undefined ? [] : [{ date, calendar: 'minguo' }];
}

function western(parts: DayParts): DateReading[] {
  const date = plainDateOf(parts);
  return date === undefined ? [] : [{ date, calendar: 'western' }];
}

function chosen(readings: readonly DateReading[]): Result<PlainDate, PrintedDateError> {
  const candidates = readings.filter(({ date }) => date >= '1900-01-01' && date <= '2199-12-31');
  const [only] = candidates;
  if (only === undefined) return err({ type: 'dates/no-such-day' });
  return candidates.length === 1 ? ok(only.date) : err({ type: 'dates/ambiguous', candidates });
}
