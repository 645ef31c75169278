import { chinaOffsetMs } from './todayAtCentre.ts';

/** A moment as the clock at the centre shows it, `2026-11-29 18:09`. */
export function timeAtCentre(instant: string): string {
  return new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}
