/**
 * A value that changes over time and can be watched. `get` always answers at once and keeps giving the same
 * object until the value changes; `subscribe` calls `fn` after each change and gives back what ends it.
 */
export interface Source<T> {
  get(): T;
  subscribe(fn: () => void): () => void;
}
