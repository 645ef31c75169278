import type { Source } from './Source.ts';

/** A source computed from another. `derive` runs once per value of `source`, so `get` stays the same object between changes. */
export function deriveSource<T, U>(source: Source<T>, derive: (value: T) => U): Source<U> {
  let last: { readonly from: T; readonly to: U } | undefined;
  return {
    get() {
      const from = source.get();
      if (last === undefined || !Object.is(last.from, from)) last = { from, to: derive(from) };
      return last.to;
    },
    subscribe: (fn) => source.subscribe(fn),
  };
}
