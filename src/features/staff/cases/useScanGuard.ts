import { useCallback, useEffect, useState } from 'react';
import { createScanWatch } from './createScanWatch.ts';

/** Keeps a code that a scanner types away from whatever is open, and says that one came, until `forget`. */
export function useScanGuard(): { readonly isScanned: boolean; forget(): void } {
  const [isScanned, setScanned] = useState(false);
  useEffect(() => {
    const { hear, stop } = createScanWatch({
      onScan: () => setScanned(true),
      giveBack: (target, event) => target.dispatchEvent(event),
    });
    // Before anything on the page hears of a key.
    addEventListener('keydown', hear, true);
    return () => {
      removeEventListener('keydown', hear, true);
      stop();
    };
  }, []);
  return { isScanned, forget: useCallback(() => setScanned(false), []) };
}
