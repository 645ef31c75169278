const dayMs = 86_400_000;
/** A window that nobody opened for longer is asked whether the date is right. */
const mostAheadMs = 40 * dayMs;

/** Whether the clock is too far ahead of when it was last believed to delete anything by it. */
export function isClockFarAhead(nowMs: number, believedAt: string | null): boolean {
  return believedAt === null || nowMs - Date.parse(believedAt) > mostAheadMs;
}

/**
 * Up to when the times of a window tell of a clock that went evenly: the last one before the first long gap, never
 * after now. What was done while the clock was wrong proves nothing for it. times: Instants in any order.
 */
export function lastBelievableMs(times: readonly string[], nowMs: number): number {
  const sorted = times.map((at) => Date.parse(at)).sort((a, b) => a - b);
  let last = sorted[0] ?? nowMs;
  for (const at of sorted) {
    if (at - last > mostAheadMs) break;
    last = at;
  }
  return Math.min(last, nowMs);
}
