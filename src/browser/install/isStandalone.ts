const ownWindow = '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)';

/** Whether the page runs from the home screen or as a window of its own. */
export function isStandalone(): boolean {
  // iOS before 16.4 knows only its own property.
  return matchMedia(ownWindow).matches || (navigator as { readonly standalone?: boolean }).standalone === true;
}
