import type { FailedUnlocks } from '../../domain/sealing/unlockPatience.ts';

const key = 'onetrip.unlocks';

/** Wrong passphrases typed on this device since the last right one; none where nothing is kept. */
export function recallFailedUnlocks(): FailedUnlocks {
  try {
    const [count, lastAtMs]: unknown[] = JSON.parse(localStorage.getItem(key) ?? '[]');
    if (Number.isSafeInteger(count) && Number.isSafeInteger(lastAtMs))
      return { count: Number(count), lastAtMs: Number(lastAtMs) };
  } catch {
    // Nothing that can be read holds nobody up.
  }
  return { count: 0, lastAtMs: 0 };
}

export function rememberFailedUnlocks({ count, lastAtMs }: FailedUnlocks): void {
  try {
    localStorage.setItem(key, JSON.stringify([count, lastAtMs]));
  } catch {
    // A private window may refuse; what was sealed stays sealed.
  }
}

export function forgetFailedUnlocks(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be reached holds nothing.
  }
}
