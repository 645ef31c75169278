import { err, ok, type Result } from '../../domain/result/Result.ts';
import { mostShiftCases, ShiftHead } from '../../storage/shift/ShiftContents.ts';
import { type ShiftName, shiftHeader, shiftPlace } from '../../storage/shift/ShiftHeader.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import { openBook } from '../../storage/staff/WindowBook.ts';
import { changeAs } from '../staff/changeAs.ts';
import type { WindowDoor } from '../staff/createWindowDoor.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import { stampedTime } from '../staff/stampedTime.ts';
import { createShiftWriter } from './createShiftWriter.ts';
import { loadOf, readBrought } from './readShiftLoad.ts';
import type { MadeShift, ShiftLoad, ShiftService } from './ShiftService.ts';
import { namesIn } from './shiftNames.ts';
import { writeCases } from './writeCases.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** Makes files for the next window. */
export function createShiftMaking(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers' | 'sealing' | 'yieldToMain'>,
  door: Pick<WindowDoor, 'inTurn' | 'show'>,
): {
  shiftLoad(own: StaffSession, caseIds: readonly string[]): Answer<ShiftLoad>;
  handOver(own: StaffSession, ...given: Parameters<ShiftService['handOver']>): Answer<MadeShift>;
} {
  const { store, sealing } = parts;

  return {
    async shiftLoad(own, caseIds) {
      const brought = await readBrought(parts, own, caseIds);
      return brought.ok ? ok(loadOf(brought.value)) : brought;
    },
    async handOver(own, caseIds, work, { withBrought } = { withBrought: true }) {
      if (caseIds.length > mostShiftCases) return err({ type: 'staff/not-allowed' });
      const window = await store.readWindow();
      if (!window.ok) return window;
      const book = await openBook(own.vault, window.value);
      if (book === undefined) return err({ type: 'staff/damaged' });
      const brought = await readBrought(parts, own, withBrought ? caseIds : []);
      if (!brought.ok) return brought;
      const vault = await sealing.newVault();
      try {
        const name: ShiftName = { version: brought.value.size > 0 ? 2 : 1, id: sealing.newId() };
        const { code, wrap } = await vault.wrapForCode(shiftPlace.code(name));
        const writer = createShiftWriter(name, vault);
        const names = namesIn(own.window, window.value, book);
        const written = await writeCases(parts, own, { caseIds, brought: brought.value, writer, names, work });
        if (!written.ok) return written;
        const { count, leftOut, load } = written.value;
        if (count === 0) return err({ type: leftOut === 0 ? 'staff/shift-empty' : 'staff/damaged' });
        const head = readValue(ShiftHead, {
          window: { id: own.window.id, name: own.window.name },
          at: stampedTime(parts.clock.nowMs(), null),
          by: own.clerk.id,
          cases: count,
          known: names.all(),
          photographs: load.photographs,
        });
        if (!head.ok) return head;
        const file = await writer.finish(shiftHeader(name, wrap), head.value);
        if (work?.signal.aborted) return err({ type: 'staff/cancelled' });
        const noted = await door.inTurn(() =>
          changeAs(own, parts, door, async () => ok({ did: { type: 'handedOver', count, shiftId: name.id } })),
        );
        return noted.ok ? ok({ file, code, ...written.value }) : noted;
      } finally {
        vault.forget();
      }
    },
  };
}
