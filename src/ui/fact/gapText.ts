import type { GapView } from '../../domain/content/Citations.ts';
import type { ClerkText } from './ClerkCard.tsx';

/** An open question as it is held up to a clerk. */
export function gapText(gap: GapView): ClerkText {
  return { ask: 'question', clerk: gap.clerkQuestion, own: gap.question };
}
