import { useCallback, useSyncExternalStore } from 'react';
import type { Source } from '../../domain/source/Source.ts';

/**
 * The present value of a source, redrawn when it changes. `whenBuilt` is what the built page was drawn with; the
 * browser starts from the same value and then moves on, so that taking over a page changes nothing under the reader.
 */
export function useSource<T>(source: Source<T>, whenBuilt: T): T {
  const subscribe = useCallback((changed: () => void) => source.subscribe(changed), [source]);
  const read = useCallback(() => source.get(), [source]);
  const readBuilt = useCallback(() => whenBuilt, [whenBuilt]);
  return useSyncExternalStore(subscribe, read, readBuilt);
}
