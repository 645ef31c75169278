import type { ErrandView, HandInView } from '../bagList/ErrandView.ts';
import type { DayStanding } from '../calendar/dayStanding.ts';
import { openOn } from '../calendar/openOn.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import type { Opening } from './Verdict.ts';

/** What is confirmed of the places of some errands for one day, each place once; places of which nothing is are left out. */
export function openingsOf(
  errands: readonly ErrandView[],
  day: PlainDate | null,
  standing: DayStanding | null,
): Opening[] {
  const openings = new Map<string, Opening>();
  for (const { where } of errands) {
    if (day === null || standing === null || where.type !== 'centre' || where.hours === null) continue;
    const times = openOn(where.hours, day, standing);
    const { placeId, name, hours } = where;
    if (times !== null) openings.set(placeId, { placeId, placeName: name, times, confirmed: hours.confirmed });
  }
  return [...openings.values()];
}

/** Whether it is confirmed when the place is open, or that it is not. */
export function isOpeningKnown(where: HandInView, openings: readonly Opening[]): boolean {
  return where.type === 'centre' && openings.some(({ placeId }) => placeId === where.placeId);
}
