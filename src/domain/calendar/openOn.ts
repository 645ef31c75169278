import type { OpeningHours, OpenTime } from '../content/OpeningHours.ts';
import { isoWeekday } from '../dates/dayNumber.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import type { DayStanding } from './dayStanding.ts';

/**
 * The times at which a place is open on a day, as its confirmed hours say; an empty list says closed, and null that
 * nothing is known. They are of ordinary weeks: of a public holiday they say nothing, and of a weekend worked in
 * exchange only where that weekday is always open.
 */
export function openOn({ week }: OpeningHours, day: PlainDate, standing: DayStanding): readonly OpenTime[] | null {
  if (standing === 'past' || standing === 'publicHoliday') return null;
  const times = week.filter(({ weekday }) => weekday === isoWeekday(day));
  return times.length === 0 && standing === 'shiftedWorkday' ? null : times;
}
