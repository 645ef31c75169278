import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { foldCase } from '../../domain/cases/foldCase.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { mostShiftCases, ShiftCase, ShiftHead, ShiftReceipt } from '../../storage/shift/ShiftContents.ts';
import { lineOfHeader, shiftHeader, shiftPlace } from '../../storage/shift/ShiftHeader.ts';
import { withLength } from '../../storage/shift/shiftPieces.ts';
import { openHandover, openKeptCase } from '../../storage/staff/openKeptCase.ts';
import { openText } from '../../storage/staff/openText.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import type { KeptCase } from '../../storage/staff/StaffStore.ts';
import { openBook } from '../../storage/staff/WindowBook.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import { changeAs } from '../staff/changeAs.ts';
import type { WindowDoor } from '../staff/createWindowDoor.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import { stampedTime } from '../staff/stampedTime.ts';
import type { MadeShift } from './ShiftService.ts';
import { namesIn } from './shiftNames.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** So many cases are opened before the page may paint and answer. */
const batchCases = 25;

/** Makes files for the next window. */
export function createShiftMaking(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers' | 'sealing' | 'yieldToMain'>,
  door: Pick<WindowDoor, 'inTurn' | 'show'>,
): { handOver(own: StaffSession, caseIds: readonly string[], work?: LongWork): Answer<MadeShift> } {
  const { store, sealing } = parts;

  /** The case as it goes; null for practice, undefined where it cannot be read. */
  const caseOf = async ({ vault }: StaffSession, kept: KeptCase): Answer<ShiftCase | null | undefined> => {
    const rows = await openKeptCase({ vault, sealing }, kept);
    if (!rows.ok) return ok(undefined);
    const handover = await openHandover(kept, rows.value);
    if (!handover.ok) return ok(undefined);
    const { caseId } = kept;
    const { actions, sealer } = rows.value;
    const { opened, anomalies } = foldCase(actions);
    if (opened === undefined) return ok(undefined);
    if (opened.practice) return ok(null);
    const found = await store.readReceipts(caseId);
    if (!found.ok) return found;
    const receipts = await Promise.all(
      found.value.map(({ id, sealed }) => openText(ShiftReceipt, sealer, placeOf.receipt(id, caseId), sealed)),
    );
    return readValue(ShiftCase, {
      caseId,
      actions,
      handover: handover.value,
      receipts: receipts.filter((one) => one !== undefined),
      anomalies: anomalies.length,
    });
  };

  return {
    async handOver(own, caseIds, work) {
      if (caseIds.length > mostShiftCases) return err({ type: 'staff/not-allowed' });
      const window = await store.readWindow();
      if (!window.ok) return window;
      const book = await openBook(own.vault, window.value);
      if (book === undefined) return err({ type: 'staff/damaged' });
      const vault = await sealing.newVault();
      try {
        const shiftId = sealing.newId();
        const place = (number: number) => shiftPlace.piece(shiftId, number);
        const { code, wrap } = await vault.wrapForCode(shiftPlace.code(shiftId));
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        const names = namesIn(own.window, window.value, book);
        let leftOut = 0;
        for (let at = 0; at < caseIds.length; at += batchCases) {
          const kept = await store.readCases(caseIds.slice(at, at + batchCases));
          if (!kept.ok) return kept;
          for (const one of kept.value) {
            const found = await caseOf(own, one);
            if (!found.ok) return found;
            if (found.value === undefined) leftOut += 1;
            if (!found.value) continue;
            names.add(found.value.actions);
            pieces.push(await vault.seal(place(pieces.length + 1), canonicalText(found.value)));
          }
          const wanted = await goOn(work, parts.yieldToMain, { done: at + kept.value.length, total: caseIds.length });
          if (!wanted) return err({ type: 'staff/cancelled' });
        }
        const count = pieces.length;
        if (count === 0) return err({ type: leftOut === 0 ? 'staff/shift-empty' : 'staff/damaged' });
        const head = readValue(ShiftHead, {
          window: { id: own.window.id, name: own.window.name },
          at: stampedTime(parts.clock.nowMs(), null),
          by: own.clerk.id,
          cases: count,
          known: names.all(),
        });
        if (!head.ok) return head;
        const first = await vault.seal(place(0), canonicalText(head.value));
        const line = new TextEncoder().encode(lineOfHeader(shiftHeader({ id: shiftId, code: wrap })));
        const file = new Blob([line, ...[first, ...pieces].flatMap(withLength)]);
        if (work?.signal.aborted) return err({ type: 'staff/cancelled' });
        const noted = await door.inTurn(() =>
          changeAs(own, parts, door, async () => ok({ did: { type: 'handedOver', count, shiftId } })),
        );
        return noted.ok ? ok({ file, code, count, leftOut }) : noted;
      } finally {
        vault.forget();
      }
    },
  };
}
