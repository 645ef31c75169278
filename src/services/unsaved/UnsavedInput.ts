/**
 * Counts pieces of input that are not stored yet. While any tab holds one, no tab may change to a new build.
 * Tabs tell each other through a shared Web Lock; where locks are missing each tab speaks for itself only.
 */
export interface UnsavedInput {
  hold(key: string): void;
  release(key: string): void;
  /** Whether this tab or another one has unsaved input right now. */
  isHeldAnywhere(): Promise<boolean>;
}

const lockName = 'onetrip-unsaved';

export function createUnsavedInput(locks: LockManager | undefined): UnsavedInput {
  const held = new Set<string>();
  let letGo: (() => void) | undefined;
  return {
    hold(key) {
      held.add(key);
      if (letGo !== undefined || locks === undefined) return;
      const until = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      // A browser that denies storage denies locks, too; then this tab speaks for itself.
      void locks.request(lockName, { mode: 'shared' }, () => until).catch(() => undefined);
    },
    release(key) {
      held.delete(key);
      if (held.size > 0) return;
      letGo?.();
      letGo = undefined;
    },
    async isHeldAnywhere() {
      if (held.size > 0) return true;
      const state = await locks?.query();
      return state?.held?.some((lock) => lock.name === lockName) ?? false;
    },
  };
}
