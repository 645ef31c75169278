import { DeadlinePassed } from '../withinDeadline.ts';

/**
 * Runs `work` while no other window of this browser changes what the reader keeps. Rejects with DeadlinePassed when
 * the turn does not come in time. Without Web Locks it runs at once: the transactions themselves notice when
 * another window was faster.
 */
export async function withVisitorLock<T>(waitMs: number, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new DeadlinePassed(waitMs)), waitMs);
  try {
    return await locks.request('onetrip-visitor', { signal: patience.signal }, () => {
      clearTimeout(timer);
      return work();
    });
  } finally {
    clearTimeout(timer);
  }
}
