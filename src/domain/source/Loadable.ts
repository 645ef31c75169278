import type { TaggedError } from '../result/Result.ts';

/**
 * A value that first has to be read from the device. `unreadable` counts rows that are kept but whose shape is
 * not understood; they are never deleted and never hidden from the reader's own export.
 */
export type Loadable<T, E extends TaggedError> =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: E }
  | { readonly status: 'ready'; readonly value: T; readonly unreadable: number };
