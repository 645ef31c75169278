import type { Clock } from '../../browser/clock/Clock.ts';
import {
  forgetFailedUnlocks,
  recallFailedUnlocks,
  rememberFailedUnlocks,
  type UnlockCounter,
} from '../../browser/sealing/failedUnlocks.ts';
import { waitBeforeUnlockMs } from '../../domain/sealing/unlockPatience.ts';
import type { UnlockPatience } from '../../storage/visitor/UnlockPatience.ts';

/** Counts wrong passphrases for all windows of this browser, over restarts; those at a service window apart. */
export function createUnlockPatience({ nowMs }: Pick<Clock, 'nowMs'>, counter?: UnlockCounter): UnlockPatience {
  const failed = () => recallFailedUnlocks(counter);
  return {
    waitMs: () => waitBeforeUnlockMs(failed(), nowMs()),
    failed: () => rememberFailedUnlocks({ count: failed().count + 1, lastAtMs: nowMs() }, counter),
    succeeded: () => forgetFailedUnlocks(counter),
  };
}
