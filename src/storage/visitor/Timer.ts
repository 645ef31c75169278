import { DeadlinePassed } from '../withinDeadline.ts';

/** One deadline for an action of many steps. */
export interface Timer {
  /** Throws DeadlinePassed once there is nothing left. */
  leftMs(): number;
  /** What is left, at least a moment; for what must be tried in any case. Never throws. */
  restMs(): number;
}

export function startTimer(deadlineMs: number): Timer {
  const endsAt = performance.now() + deadlineMs;
  return {
    leftMs() {
      const left = endsAt - performance.now();
      if (left <= 0) throw new DeadlinePassed(deadlineMs);
      return left;
    },
    restMs: () => Math.max(1, endsAt - performance.now()),
  };
}
