import { useEffect, useRef } from 'react';
import { hasSingleKeys } from '../../../ui/controls/hasSingleKeys.ts';

/**
 * Hands every key pressed outside a field to `onKey`, wherever the focus is: a clerk need not look for it. `onKey`
 * says whether the key meant something; then it does nothing else. Keys of one character can be switched off.
 */
export function useCaseKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      // What lies over the case takes its own keys.
      if (document.querySelector('dialog[open]') !== null) return;
      // A key held down moves on and does nothing twice: what it opened would take it for its own.
      if (event.repeat && !/^(Arrow.*|[jk])$/.test(event.key)) return;
      if (inField || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length === 1 && !hasSingleKeys()) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
