import type { OpenTime } from '../../domain/content/OpeningHours.ts';

/** Times of one day, `09:00–12:00, 14:00–17:00`. and: what stands between two of them in the reader's language. */
export function formatTimes(times: readonly OpenTime[], and: string): string {
  return times.map(({ from, to }) => `${from}–${to}`).join(and);
}
