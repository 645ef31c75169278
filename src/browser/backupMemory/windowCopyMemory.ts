/** `begun`: the window was set up or put back; `copied`: it was copied to a file. */
export type WindowMoment = 'begun' | 'copied';

const keyOf = (moment: WindowMoment) => `onetrip.window.${moment}`;

/** In ms since 1970; undefined where nothing is remembered. */
export function recallWindowMoment(moment: WindowMoment): number | undefined {
  try {
    const at = Number(localStorage.getItem(keyOf(moment)) ?? Number.NaN);
    return Number.isSafeInteger(at) ? at : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be kept, clerks are reminded too often rather than too seldom. */
export function rememberWindowMoment(moment: WindowMoment, atMs: number): void {
  try {
    localStorage.setItem(keyOf(moment), String(atMs));
  } catch {
    // A private window may refuse.
  }
}
