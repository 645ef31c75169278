import type { Gap } from './Gap.ts';
import { idSlug } from './idParts.ts';

/** Where an open question stands, below the language prefix: on the page of the office that may answer it. */
export function gapPath(gap: Pick<Gap, 'id' | 'askWhom'>): string {
  return `/gaps/${gap.askWhom}#${idSlug(gap.id)}`;
}
