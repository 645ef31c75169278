import type { KeyboardEvent } from 'react';

/**
 * Arrow keys go floor by floor, Home and End to the top and the ground. Every floor is an ordinary link as well,
 * so Tab and a screen reader's own keys work without this.
 */
export function moveBetweenFloors(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const here = links.indexOf(document.activeElement as HTMLAnchorElement);
  const target = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: links.length - 1 }[event.key];
  const link = target === undefined || here < 0 ? undefined : links[target];
  if (link === undefined) return;
  event.preventDefault();
  link.focus();
}
