import { addDays } from '../dates/dayNumber.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import { type DayStanding, dayStanding, type HolidayTable } from './dayStanding.ts';

/** `unknownYear` is a Monday to Friday of which nothing else is known. */
const worked: readonly DayStanding[] = ['workday', 'shiftedWorkday', 'unknownYear'];

/**
 * The next days after today on which the mainland works, as far as a sourced table knows: no weekend and no public
 * holiday, but the weekends worked in exchange. Offered to be chosen, promised to nobody.
 */
export function nextWorkdays(today: PlainDate, count: number, tables: readonly HolidayTable[]): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = addDays(today, 1); days.length < count; day = addDays(day, 1)) {
    if (worked.includes(dayStanding(day, today, tables))) days.push(day);
  }
  return days;
}
