import { err, ok, type Result } from '../../domain/result/Result.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import type { FirstThing } from '../../storage/staff/WindowBook.ts';
import { changeAs, isLead } from './changeAs.ts';
import type { WindowDoor } from './createWindowDoor.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';

/** The recovery sheet of a window, which only a lead makes anew, and what else comes first at a new one. */
export interface WindowSheet {
  newSheet(own: StaffSession): Promise<Result<{ readonly recoveryCode: string }, StaffError>>;
  sheetKept(own: StaffSession): Promise<Result<void, StaffError>>;
  doneFirst(own: StaffSession, thing: FirstThing): Promise<Result<void, StaffError>>;
}

const notAllowed = err({ type: 'staff/not-allowed' });

/**
 * A new code takes the place of the one before at once, so that every sheet that was ever shown whole either opens the
 * window or was told to open nothing; until somebody says that it is put away, the window's book has `sheetDue`.
 */
export function createWindowSheet(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers'>,
  door: Pick<WindowDoor, 'inTurn' | 'show'>,
): WindowSheet {
  return {
    newSheet: (own) =>
      door.inTurn(async () => {
        if (own.clerk.role !== 'lead') return notAllowed;
        if (!own.isOpen()) return err({ type: 'staff/locked' });
        const { code, wrap } = await own.vault.wrapForCode(placeOf.recovery);
        const made = await changeAs(own, parts, door, async (row) =>
          isLead(row, own) ? ok({ recovery: wrap, book: { sheetDue: true }, did: { type: 'sheetMade' } }) : notAllowed,
        );
        return made.ok ? ok({ recoveryCode: code }) : made;
      }),
    sheetKept: (own) =>
      door.inTurn(() =>
        changeAs(own, parts, door, async (row, book) => {
          if (!isLead(row, own)) return notAllowed;
          return ok(book?.sheetDue ? { book: { sheetDue: false }, did: { type: 'sheetKept' } } : {});
        }),
      ),
    doneFirst: (own, thing) =>
      door.inTurn(() =>
        changeAs(own, parts, door, async (_, book) => {
          // A window that stood before this was asked is asked nothing.
          const { first } = book ?? {};
          return ok(first === undefined || first.includes(thing) ? {} : { book: { first: [...first, thing] } });
        }),
      ),
  };
}
