import { type ComponentType, useEffect, useState } from 'react';
import { loadLateStyles } from './loadLateStyles.ts';

/**
 * A part whose code is brought when it is wanted, so that pages which only offer it stay light. Undefined until it
 * has come, and where it cannot come. `load` must stay the same function.
 */
export function useLatePart<Props>(
  isWanted: boolean,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | undefined {
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> }>();
  useEffect(() => {
    if (!isWanted) return;
    let left = false;
    void Promise.all([load(), loadLateStyles()]).then(
      ([Part]) => {
        if (!left) setPart({ Part });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [isWanted, load]);
  return part?.Part;
}
