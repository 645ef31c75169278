import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../domain/source/Progress.ts';
import type { Source } from '../../domain/source/Source.ts';

/** Work whose progress can be shown and that can be cancelled. */
export interface WatchedWork {
  readonly progress: Source<Progress>;
  cancel(): void;
}

/** Runs something long and holds it while it runs. Leaving the page cancels it. create: makes what a run is given. */
export function useWork<W extends WatchedWork>(
  create: () => W,
): { readonly work: W | undefined; run<T>(job: (work: W) => Promise<T>): Promise<T> } {
  const [work, setWork] = useState<W>();
  const running = useRef<W>(undefined);
  useEffect(() => () => running.current?.cancel(), []);
  const run = useCallback(
    async <T>(job: (work: W) => Promise<T>): Promise<T> => {
      const mine = create();
      running.current = mine;
      setWork(mine);
      try {
        return await job(mine);
      } finally {
        setWork(undefined);
      }
    },
    [create],
  );
  return { work, run };
}
