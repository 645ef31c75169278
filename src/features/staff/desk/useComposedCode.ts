import { type RefObject, useEffect, useRef } from 'react';
import { keyBehindInputMethod } from './keyBehindInputMethod.ts';

/**
 * With a Chinese input method on, a scanner's letters and digits become candidates. The keys themselves still come:
 * once Enter ends them, `onCode` gets what they would have typed. Nothing else is touched; without an input method
 * nothing happens here. box: what holds the field.
 */
export function useComposedCode(box: RefObject<HTMLElement | null>, onCode: (text: string) => void): void {
  const latest = useRef(onCode);
  latest.current = onCode;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let keys = '';
    let isComposed = false;
    let isOver = false;
    const forget = () => {
      keys = '';
      isComposed = false;
    };
    const hear = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement) || event.ctrlKey || event.metaKey || event.altKey) return;
      // The old name of a key that an input method takes for itself; its new one is not told everywhere.
      const isTaken = event.isComposing || event.keyCode === 229;
      if (event.code === 'Enter' || event.code === 'NumpadEnter') {
        if (isComposed && keys !== '') {
          event.preventDefault();
          event.stopPropagation();
          isOver = true;
          latest.current(keys);
        }
        return forget();
      }
      const key = isTaken ? keyBehindInputMethod(event) : event.key;
      if (key === 'Backspace') keys = keys.slice(0, -1);
      if (key?.length !== 1) return;
      // What candidates were left behind by the last one makes room for this one.
      if (isOver) event.target.select();
      isOver = false;
      keys += key;
      isComposed ||= isTaken;
    };
    const change = (event: Event) => {
      if (event instanceof InputEvent && /^insertFrom/.test(event.inputType)) forget();
    };
    element.addEventListener('keydown', hear, true);
    element.addEventListener('input', change, true);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('keydown', hear, true);
      element.removeEventListener('input', change, true);
      element.removeEventListener('focusout', forget);
    };
  }, [box]);
}
