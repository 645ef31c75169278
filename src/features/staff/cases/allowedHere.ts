import { allowedActions } from '../../../domain/cases/allowedActions.ts';
import type { Case } from '../../../domain/cases/Case.ts';

/** Another window has this case open: to go on with it here it is taken over first. */
export function isOpenElsewhere({ status, atWindow }: Case, windowId: string): boolean {
  return status === 'open' && atWindow !== windowId;
}

/** What this window may do to a case: what its status allows, and only a note while another window has it open. */
export function allowedHere(found: Case, windowId: string): (typeof allowedActions)[Case['status']] {
  return isOpenElsewhere(found, windowId) ? ['noted'] : allowedActions[found.status];
}
