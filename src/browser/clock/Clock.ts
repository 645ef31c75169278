/** Tells the time. Given to whoever needs it, so that tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970 UTC, as the device believes. May jump either way: order nothing by it. */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };
