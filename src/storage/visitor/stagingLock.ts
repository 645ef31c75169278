const name = 'onetrip-visitor-staging';

/** Runs `work` while other windows know that bytes lie here to which no record points yet. */
export async function whileStaging<T>(work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  let begun: Promise<T> | undefined;
  try {
    return await locks.request(name, { mode: 'shared' }, () => {
      begun = work();
      return begun;
    });
  } catch (cause) {
    // A browser that denies storage denies locks with it: then it is as if there were none.
    if (begun === undefined) return work();
    throw cause;
  }
}

/** Runs `work` unless some window is staging bytes right now. */
export async function unlessStaging(work: () => Promise<void>): Promise<void> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  // Without locks nobody can tell, so bytes that nothing points to are left for another time.
  await locks?.request(name, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
}
