import type { PartialDate, PlainDate } from './PartialDate.ts';

/** Whole months from the latest day a partial date can mean to `today`; 0 when it lies ahead. */
export function monthsSince(date: PartialDate, today: PlainDate): number {
  const [year = 0, month = 12] = date.split('-').map(Number);
  const [nowYear = 0, nowMonth = 1] = today.split('-').map(Number);
  return Math.max(0, (nowYear - year) * 12 + (nowMonth - month));
}
