import type { KeyboardEvent } from 'react';

/** Arrow keys go from the field to the first hit, from hit to hit, and from the first one back to the field. */
export function moveBetweenHits(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type="search"], [data-hits] a')];
  const here = stops.indexOf(event.target as HTMLElement);
  const next = here < 0 ? undefined : stops[here + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
