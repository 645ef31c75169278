import type { PlainDate } from '../dates/PartialDate.ts';

/** The day to count from, and what is wrong with the device's own: before the edition was made, or years after. */
export interface BelievedToday {
  readonly today: PlainDate;
  readonly doubt: 'behind' | 'ahead' | null;
}

const yearsAhead = 3;

/**
 * The day it is, as far as it can be known without asking anybody: what the device says, but never before the day the
 * edition was issued, since it lies on the device. A day years after that may be true and is only doubted.
 */
export function believedToday(device: PlainDate, issuedOn: PlainDate | undefined): BelievedToday {
  if (issuedOn === undefined) return { today: device, doubt: null };
  if (device < issuedOn) return { today: issuedOn, doubt: 'behind' };
  const farAhead = `${Number(issuedOn.slice(0, 4)) + yearsAhead}${issuedOn.slice(4)}`;
  return { today: device, doubt: device > farAhead ? 'ahead' : null };
}
