import { useEffect, useRef } from 'react';

/** Hands every key pressed outside a field to `onKey`, wherever the focus is: a clerk need not look for it. */
export function useCaseKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
