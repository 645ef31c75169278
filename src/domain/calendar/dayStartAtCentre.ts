import type { Instant } from '../dates/Instant.ts';
import { chinaOffsetMs } from './todayAtCentre.ts';

const dayMs = 86_400_000;

/** The moment at which the day began at the centre that a moment, in milliseconds since 1970 UTC, belongs to. */
export function dayStartAtCentre(epochMs: number): Instant {
  return new Date(Math.floor((epochMs + chinaOffsetMs) / dayMs) * dayMs - chinaOffsetMs).toISOString();
}
