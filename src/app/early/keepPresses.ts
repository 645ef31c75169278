/** Told on the document once the page's buttons do something. */
export const takenOver = 'onetrip:taken-over';

/**
 * A page can be seen before its code is there. What is pressed in between is kept, and pressed once somebody listens:
 * nobody should have to press twice. Links and folds need no code and stay the browser's.
 */
export function keepPresses(): void {
  const pressed: HTMLElement[] = [];
  const keep = (event: Event) => {
    const { target } = event;
    const what = target instanceof Element ? target.closest<HTMLElement>('button,[type=checkbox],[type=radio]') : null;
    if (what === null) return;
    // A tick that only looked like one would be undone when the page is taken over.
    event.preventDefault();
    pressed.push(what);
  };
  document.addEventListener('click', keep, true);
  document.addEventListener(
    takenOver,
    () => {
      document.removeEventListener('click', keep, true);
      for (const one of pressed) one.click();
    },
    { once: true },
  );
}
