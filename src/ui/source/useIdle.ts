import { useEffect, useState } from 'react';

/**
 * True once the page stands and the browser has nothing better to do: for what is read from the device only to add
 * a word to a page, and must not be in the way of its first tap.
 */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const set = () => setIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(set, 300);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(set, { timeout: 2_000 });
    return () => cancelIdleCallback(asked);
  }, []);
  return idle;
}
