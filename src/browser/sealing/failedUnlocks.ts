import type { FailedUnlocks } from '../../domain/sealing/unlockPatience.ts';

/** Whose wrong passphrases are counted: the reader's own, or those at a window. */
export type UnlockCounter = 'unlocks' | 'staffUnlocks';

const keyOf = (counter: UnlockCounter) => `onetrip.${counter}`;

/** Wrong passphrases typed on this device since the last right one; none where nothing is kept. */
export function recallFailedUnlocks(counter: UnlockCounter = 'unlocks'): FailedUnlocks {
  try {
    const [count, lastAtMs]: unknown[] = JSON.parse(localStorage.getItem(keyOf(counter)) ?? '[]');
    if (Number.isSafeInteger(count) && Number.isSafeInteger(lastAtMs))
      return { count: Number(count), lastAtMs: Number(lastAtMs) };
  } catch {
    // Nothing that can be read holds nobody up.
  }
  return { count: 0, lastAtMs: 0 };
}

export function rememberFailedUnlocks({ count, lastAtMs }: FailedUnlocks, counter: UnlockCounter = 'unlocks'): void {
  try {
    localStorage.setItem(keyOf(counter), JSON.stringify([count, lastAtMs]));
  } catch {
    // A private window may refuse; what was sealed stays sealed.
  }
}

export function forgetFailedUnlocks(counter: UnlockCounter = 'unlocks'): void {
  try {
    localStorage.removeItem(keyOf(counter));
  } catch {
    // What cannot be reached holds nothing.
  }
}
