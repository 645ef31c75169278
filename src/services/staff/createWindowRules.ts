import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { IdleMinutes } from '../../storage/staff/WindowBook.ts';
import { changeAs, isLead } from './changeAs.ts';
import type { WindowDoor } from './createWindowDoor.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';

/** What a lead settles for the whole window. */
export interface WindowRules {
  setIdleMinutes(own: StaffSession, minutes: IdleMinutes): Promise<Result<void, StaffError>>;
}

export function createWindowRules(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers'>,
  door: Pick<WindowDoor, 'inTurn' | 'show'>,
): WindowRules {
  const notAllowed = err({ type: 'staff/not-allowed' });
  return {
    setIdleMinutes: (own, minutes) =>
      door.inTurn(() =>
        changeAs(own, parts, door, async (row) =>
          isLead(row, own) ? ok({ book: { idleMinutes: minutes }, did: { type: 'idleSet', minutes } }) : notAllowed,
        ),
      ),
  };
}
