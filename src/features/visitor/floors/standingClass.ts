import type { FloorStanding } from '../../../domain/content/floorStandings.ts';

/** How sure the drawing is: a drawn line for what is open, a broken one where reports differ, dots for a plan. */
export const standingClass: Readonly<Record<FloorStanding, { readonly line: string; readonly ground: string }>> = {
  open: { line: 'border-solid', ground: 'bg-raised' },
  reported: { line: 'border-dashed', ground: '' },
  planned: { line: 'border-dotted', ground: 'hatched' },
};

/** The same three lines for drawings made of paths. */
export const standingDashes: Readonly<Record<FloorStanding, string>> = {
  open: 'none',
  reported: '7 4',
  planned: '1.5 4',
};
