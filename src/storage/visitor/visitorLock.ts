import { DeadlinePassed } from '../withinDeadline.ts';

/** The page has been left and may be frozen at any moment; undefined while it is there. */
let shownAgain: Promise<void> | undefined;

if (typeof addEventListener === 'function') {
  // Before the database's own listener, which closes the connection, upon which everything is asked for anew.
  addEventListener(
    'pagehide',
    () => {
      shownAgain = new Promise((resolve) => {
        const shown = () => {
          shownAgain = undefined;
          resolve();
        };
        addEventListener('pageshow', shown, { once: true });
      });
    },
    { capture: true },
  );
}

/**
 * Runs `work` while no other window of this browser changes what the reader keeps. Rejects with DeadlinePassed when
 * the turn does not come in time. Without Web Locks it runs at once: the transactions themselves notice when
 * another window was faster.
 */
export async function withVisitorLock<T>(waitMs: number, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  await shownAgain;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new DeadlinePassed(waitMs)), waitMs);
  let result: Promise<T> | undefined;
  try {
    await locks.request('onetrip-visitor', { signal: patience.signal }, () => {
      clearTimeout(timer);
      result = work();
      return untilDoneOrHidden(result);
    });
  } catch (cause) {
    // A browser that denies storage may deny locks with it: then it is as if there were none.
    if (result === undefined && !(cause instanceof DeadlinePassed)) return work();
    throw cause;
  } finally {
    clearTimeout(timer);
  }
  // The lock was granted, or `request` would have rejected.
  return result as Promise<T>;
}

/**
 * A page that is left may be frozen whole, to be there at once when the reader goes back; Firefox freezes it with its
 * locks, and the next page would wait for ever. So the lock goes when the page does, and none is taken before it comes
 * back. What was under way goes on then, and its transaction notices whether another window was faster.
 */
async function untilDoneOrHidden(work: Promise<unknown>): Promise<void> {
  if (typeof addEventListener !== 'function') return void (await work.catch(() => undefined));
  const left = new AbortController();
  await Promise.race([
    work.catch(() => undefined),
    new Promise((resolve) => addEventListener('pagehide', resolve, { once: true, signal: left.signal })),
  ]);
  left.abort();
}
