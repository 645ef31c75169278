import type { Clock } from '../../browser/clock/Clock.ts';
import {
  forgetFailedUnlocks,
  recallFailedUnlocks,
  rememberFailedUnlocks,
} from '../../browser/sealing/failedUnlocks.ts';
import { waitBeforeUnlockMs } from '../../domain/sealing/unlockPatience.ts';
import type { UnlockPatience } from '../../storage/visitor/UnlockPatience.ts';

/** Counts wrong passphrases for all windows of this browser, over restarts. */
export function createUnlockPatience({ nowMs }: Pick<Clock, 'nowMs'>): UnlockPatience {
  return {
    waitMs: () => waitBeforeUnlockMs(recallFailedUnlocks(), nowMs()),
    failed: () => rememberFailedUnlocks({ count: recallFailedUnlocks().count + 1, lastAtMs: nowMs() }),
    succeeded: forgetFailedUnlocks,
  };
}
