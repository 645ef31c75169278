import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { IdleMinutes, KeepDays } from '../../storage/staff/WindowBook.ts';
import { lastBelievableMs } from './believableClock.ts';
import { changeAs, isLead } from './changeAs.ts';
import type { CaseOverview } from './createCaseOverview.ts';
import type { WindowDoor } from './createWindowDoor.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';
import { stampedTime } from './stampedTime.ts';

/** What a lead settles for the whole window. */
export interface WindowRules {
  setIdleMinutes(own: StaffSession, minutes: IdleMinutes): Promise<Result<void, StaffError>>;
  setKeepDays(own: StaffSession, overview: CaseOverview, days: KeepDays | null): Promise<Result<void, StaffError>>;
  believeClock(own: StaffSession): Promise<Result<void, StaffError>>;
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
    setKeepDays: (own, overview, days) =>
      door.inTurn(async () => {
        const listed = await overview.catchUp();
        if (!listed.ok) return listed;
        const times = overview.listing.get().cases.map(({ openedAt }) => openedAt);
        return changeAs(own, parts, door, async (row, book) => {
          if (!isLead(row, own)) return notAllowed;
          const believedAt = book?.believedAt ?? stampedTime(lastBelievableMs(times, parts.clock.nowMs()), null);
          const keep = days === null ? null : { days, setBy: own.clerk.id };
          return ok({ book: { keep, believedAt }, did: { type: 'keepSet', days } });
        });
      }),
    believeClock: (own) =>
      door.inTurn(() =>
        changeAs(own, parts, door, async (row) => {
          if (!isLead(row, own)) return notAllowed;
          return ok({ book: { believedAt: stampedTime(parts.clock.nowMs(), null) }, did: { type: 'clockBelieved' } });
        }),
      ),
  };
}
