import { DeadlinePassed } from '../withinDeadline.ts';

/** One deadline for an action of many steps. */
export interface Timer {
  /** Throws DeadlinePassed once there is nothing left. */
  leftMs(): number;
}

export function startTimer(deadlineMs: number): Timer {
  const endsAt = performance.now() + deadlineMs;
  return {
    leftMs() {
      const left = endsAt - performance.now();
      if (left <= 0) throw new DeadlinePassed(deadlineMs);
      return left;
    },
  };
}
