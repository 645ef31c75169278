import type { Source } from './Source.ts';

/** A source together with the right to change it. Setting the same object again tells nobody. */
export interface SourceCell<T> extends Source<T> {
  set(value: T): void;
}

/**
 * Makes a source that its owner sets. `onWatched` runs when the first subscriber arrives and gives back what
 * to do when the last one leaves. Subscribers are told in the order in which they came.
 */
export function createSourceCell<T>(initial: T, onWatched?: () => () => void): SourceCell<T> {
  const subscribers = new Set<{ readonly tell: () => void }>();
  let value = initial;
  let onUnwatched: (() => void) | undefined;
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const subscriber of [...subscribers]) subscriber.tell();
    },
    subscribe(fn) {
      // One object per call, so that the same function subscribed twice is told twice and leaves once.
      const subscriber = { tell: fn };
      subscribers.add(subscriber);
      if (subscribers.size === 1) onUnwatched = onWatched?.();
      return () => {
        if (!subscribers.delete(subscriber) || subscribers.size > 0) return;
        onUnwatched?.();
        onUnwatched = undefined;
      };
    },
  };
}
