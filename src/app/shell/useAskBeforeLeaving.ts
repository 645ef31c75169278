import { useEffect } from 'react';
import type { UnsavedInput } from '../../services/unsaved/UnsavedInput.ts';

/**
 * Lets the browser ask before the page is left, while something would be lost with it; and holds a newer build back,
 * like any input that is not stored.
 */
export function useAskBeforeLeaving(isWanted: boolean, unsaved: UnsavedInput): void {
  useEffect(() => {
    if (!isWanted) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older engines only look at this.
      event.returnValue = true;
    };
    unsaved.hold('memory');
    addEventListener('beforeunload', ask);
    return () => {
      unsaved.release('memory');
      removeEventListener('beforeunload', ask);
    };
  }, [isWanted, unsaved]);
}
