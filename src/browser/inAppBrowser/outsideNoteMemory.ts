const key = 'onetrip.outside-note';

/** Whether the reader has put the note about opening outside away since this window was opened. */
export function isOutsideNoteDismissed(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Remembers it until the window closes; where the browser keeps nothing, until the page is loaded anew. */
export function dismissOutsideNote(): void {
  try {
    sessionStorage.setItem(key, '1');
  } catch {
    // The note is then offered again on the next page load, which does no harm.
  }
}
