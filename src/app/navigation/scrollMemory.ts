/** Remembers in the history entry how far the reader had scrolled, and goes back there. */
export function rememberScroll(): void {
  const state: unknown = history.state;
  history.replaceState({ ...(typeof state === 'object' ? state : null), scrollY }, '');
}

export function rememberedScroll(): number {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'scrollY' in state && typeof state.scrollY === 'number'
    ? state.scrollY
    : 0;
}
