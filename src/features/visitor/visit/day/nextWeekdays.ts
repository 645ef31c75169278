import { addDays, isoWeekday } from '../../../../domain/dates/dayNumber.ts';
import type { PlainDate } from '../../../../domain/dates/PartialDate.ts';

/** The next days after today that are no Saturday or Sunday: offered to be tapped, promised to nobody. */
export function nextWeekdays(today: PlainDate, count: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = addDays(today, 1); days.length < count; day = addDays(day, 1)) {
    if (isoWeekday(day) <= 5) days.push(day);
  }
  return days;
}
