import { isoWeekday } from '../dates/dayNumber.ts';
import type { PlainDate } from '../dates/PartialDate.ts';

/**
 * What is known of a day. Saturdays and Sundays are known for every year; holidays and the working weekends that make
 * up for them only where a sourced table of that year exists, else a Monday to Friday is `unknownYear`. None of these
 * says that a window is open.
 */
export type DayStanding = 'past' | 'weekend' | 'publicHoliday' | 'shiftedWorkday' | 'workday' | 'unknownYear';

/** The table of one year, as its record gives it. */
export interface HolidayTable {
  readonly year: number;
  readonly closed: readonly PlainDate[];
  readonly shiftedWorkdays: readonly PlainDate[];
}

/** What is known of a day, seen from `today` at the centre. Tables of other years are not looked at. Never throws. */
export function dayStanding(day: PlainDate, today: PlainDate, tables: readonly HolidayTable[]): DayStanding {
  if (day < today) return 'past';
  const year = Number(day.slice(0, 4));
  const own = tables.filter((table) => table.year === year);
  if (own.some(({ closed }) => closed.includes(day))) return 'publicHoliday';
  if (own.some(({ shiftedWorkdays }) => shiftedWorkdays.includes(day))) return 'shiftedWorkday';
  if (isoWeekday(day) > 5) return 'weekend';
  return own.length > 0 ? 'workday' : 'unknownYear';
}
