/** Wrong passphrases in a row, and when the last one was typed (milliseconds since 1970 by the device's clock). */
export interface FailedUnlocks {
  readonly count: number;
  readonly lastAtMs: number;
}

/** So many slips cost no time. */
const freeTries = 5;
const firstWaitMs = 5_000;
const longestWaitMs = 300_000;

/**
 * How long the next passphrase has to wait, in milliseconds: nothing after fewer than five wrong ones, then 5 s,
 * doubled with each further one up to five minutes. Nothing is ever erased. A clock that was set back makes nobody
 * wait longer than that. Source: RELIABILITY §5.1.
 */
export function waitBeforeUnlockMs({ count, lastAtMs }: FailedUnlocks, nowMs: number): number {
  if (count < freeTries) return 0;
  const waitMs = Math.min(firstWaitMs * 2 ** Math.min(count - freeTries, 20), longestWaitMs);
  // A moment that has not come yet was noted by another clock, and says nothing about how long ago it was.
  return nowMs < lastAtMs ? 0 : Math.max(0, lastAtMs + waitMs - nowMs);
}
