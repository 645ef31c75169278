import type { Instant } from './Instant.ts';

/** The instant of a clock reading in milliseconds since 1970 UTC. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}
