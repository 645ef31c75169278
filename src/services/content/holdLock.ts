/**
 * Runs `work` while no other window of this browser runs work under the same name. Without Web Locks, or when
 * the holder does not let go within `waitMs`, it runs all the same: the work must bear it, the lock saves effort.
 */
export async function holdLock<T>(name: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), waitMs);
  let begun = false;
  try {
    return await locks.request(name, { signal: patience.signal }, () => {
      begun = true;
      clearTimeout(timer);
      return work();
    });
  } catch (cause) {
    if (begun) throw cause;
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
