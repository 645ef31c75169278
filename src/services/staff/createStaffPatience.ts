import type { Clock } from '../../browser/clock/Clock.ts';
import {
  forgetFailedUnlocks,
  recallFailedUnlocks,
  rememberFailedUnlocks,
} from '../../browser/sealing/failedUnlocks.ts';
import { waitBeforeUnlockMs } from '../../domain/sealing/unlockPatience.ts';
import type { UnlockPatience } from '../../storage/visitor/UnlockPatience.ts';

const counter = 'staffUnlocks';

/** Counts wrong passphrases at this window for all tabs, over restarts, apart from those of the reader's own lock. */
export function createStaffPatience({ nowMs }: Pick<Clock, 'nowMs'>): UnlockPatience {
  const failed = () => recallFailedUnlocks(counter);
  return {
    waitMs: () => waitBeforeUnlockMs(failed(), nowMs()),
    failed: () => rememberFailedUnlocks({ count: failed().count + 1, lastAtMs: nowMs() }, counter),
    succeeded: () => forgetFailedUnlocks(counter),
  };
}
