import { type Handover, handoverHours } from './Handover.ts';

/** Clocks of two devices differ; a hand-over from this far ahead is still taken, in milliseconds. */
const aheadMs = 24 * 3_600_000;

/** Whether a hand-over is too old to be taken in, or claims to come from more than a day ahead. now: ms since 1970. */
export function isHandoverExpired({ createdAt }: Pick<Handover, 'createdAt'>, now: number): boolean {
  const ageMs = now - Date.parse(createdAt);
  return ageMs > handoverHours * 3_600_000 || ageMs < -aheadMs;
}
