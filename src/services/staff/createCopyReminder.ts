import type { WindowMoment } from '../../browser/backupMemory/windowCopyMemory.ts';
import type { Clock } from '../../browser/clock/Clock.ts';

/** When this window was last copied to a file, by what this browser remembers. */
export interface CopyReminder {
  /** Undefined where none is remembered. */
  lastMs(): number | undefined;
  /** The last was more than a week ago, or there was none since the window began more than a week ago. */
  isDue(): boolean;
  note(moment: WindowMoment): void;
}

interface CopyMemory {
  recall(moment: WindowMoment): number | undefined;
  remember(moment: WindowMoment, atMs: number): void;
}

const weekMs = 7 * 86_400_000;

/** A clock that was set back, or a browser that remembers nothing, makes a copy due rather than never. */
export function createCopyReminder(clock: Pick<Clock, 'nowMs'>, memory: CopyMemory): CopyReminder {
  return {
    lastMs: () => memory.recall('copied'),
    isDue() {
      const since = memory.recall('copied') ?? memory.recall('begun');
      const age = since === undefined ? undefined : clock.nowMs() - since;
      return age === undefined || age > weekMs || age < 0;
    },
    note: (moment) => memory.remember(moment, clock.nowMs()),
  };
}
