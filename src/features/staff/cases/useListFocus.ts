import { type RefObject, useEffect } from 'react';

/**
 * Puts the focus on the papers once they are there, so that the keys of a case are near for whoever reads the screen by
 * ear. Papers come a moment after the case: whoever types already goes on typing, and no letter becomes a key.
 */
export function useListFocus(list: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const isTyping = document.activeElement?.matches('input, textarea, select') === true;
    // What stands above the list, such as a visitor's photographs, stays on the screen.
    if (isThere && !isTyping) list.current?.focus({ preventScroll: true });
  }, [list, isThere]);
}
