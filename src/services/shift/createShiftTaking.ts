import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import { changeAs } from '../staff/changeAs.ts';
import type { CaseOverview } from '../staff/createCaseOverview.ts';
import type { WindowDoor } from '../staff/createWindowDoor.ts';
import { markOfPacket } from '../staff/markOfPacket.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import { checkShiftFile, type ShiftHashes } from './checkShiftFile.ts';
import { compareCase } from './compareCase.ts';
import { openShiftFile, type ShiftFile } from './openShiftFile.ts';
import type { OpenedShift, ShiftService, ShiftSummary } from './ShiftService.ts';
import { type SealedCase, sealBrought } from './sealBrought.ts';
import { mergeNames } from './shiftNames.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** So many cases come in one transaction. */
const batchCases = 25;

/** Takes files of other windows in: first all of it is checked, then what is new is kept, each case whole. */
export function createShiftTaking(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers' | 'sealing' | 'yieldToMain'>,
  door: Pick<WindowDoor, 'inTurn' | 'show'>,
): {
  openShift(
    own: StaffSession,
    overview: CaseOverview,
    ...given: Parameters<ShiftService['openShift']>
  ): Answer<OpenedShift>;
} {
  const { store, yieldToMain } = parts;

  const summarise = async (
    own: StaffSession,
    { head, cases }: ShiftFile,
    hashes: ShiftHashes,
    work?: LongWork,
  ): Answer<ShiftSummary> => {
    const counts = { fresh: 0, more: 0, known: 0, gone: 0, damaged: 0 };
    let apart = 0;
    let twice = 0;
    for (const [at, one] of cases.entries()) {
      const compared = await compareCase(parts, own, one, hashes);
      if (!compared.ok) return compared;
      counts[compared.value.type] += 1;
      if ('isApart' in compared.value && compared.value.isApart) apart += 1;
      if (compared.value.type === 'fresh' && one.handover !== null) {
        const same = await store.findByPacket(await markOfPacket(own.vault, one.handover.packetId, false));
        if (!same.ok) return same;
        if (same.value.caseId !== undefined) twice += 1;
      }
      const wanted =
        at % batchCases > 0 || (await goOn(work, yieldToMain, { done: cases.length + at, total: 2 * cases.length }));
      if (!wanted) return err({ type: 'staff/cancelled' });
    }
    if (work?.signal.aborted) return err({ type: 'staff/cancelled' });
    return ok({ windowName: head.window.name, madeAt: head.at, ...counts, apart, twice });
  };

  /** Keeps what is new of some cases, with their names and the log's entry, in one transaction; anew while others are faster. */
  const takeBatch = async (
    own: StaffSession,
    overview: CaseOverview,
    { id: shiftId, head }: ShiftFile,
    batch: ShiftFile['cases'],
    hashes: ShiftHashes,
  ): Answer<number> => {
    let sealed: SealedCase[] = [];
    const kept = await changeAs(own, parts, door, async (_, book) => {
      sealed = [];
      const chain = await store.readChain();
      if (!chain.ok) return chain;
      for (const one of batch) {
        const compared = await compareCase(parts, own, one, hashes);
        if (!compared.ok) return compared;
        if (compared.value.type !== 'fresh' && compared.value.type !== 'more') continue;
        sealed.push(await sealBrought(parts, own, one, compared.value, chain.value.seq));
      }
      if (sealed.length === 0) return ok({});
      return ok({
        bring: sealed.map(({ brought }) => brought),
        book: { elsewhere: mergeNames(own.window.id, book?.elsewhere, head.known) },
        did: { type: 'takenOver', count: sealed.length, shiftId, windowId: head.window.id },
      });
    });
    if (!kept.ok) return kept;
    for (const { after } of sealed) overview.put(after);
    return ok(sealed.length);
  };

  return {
    async openShift(own, overview, file, code, work) {
      const opened = await openShiftFile(parts, file, code, work);
      if (!opened.ok) return opened;
      const hashes = await checkShiftFile(parts, opened.value);
      if (!hashes.ok) return hashes;
      const summary = await summarise(own, opened.value, hashes.value, work);
      if (!summary.ok) return summary;
      const { cases } = opened.value;
      const take = async (working?: LongWork): Answer<number> => {
        let count = 0;
        for (let at = 0; at < cases.length; at += batchCases) {
          const batch = cases.slice(at, at + batchCases);
          const taken = await door.inTurn(() => takeBatch(own, overview, opened.value, batch, hashes.value));
          if (!taken.ok) return taken;
          count += taken.value;
          working?.tell({ done: at + batch.length, total: cases.length });
          await yieldToMain();
        }
        return ok(count);
      };
      return ok({ summary: summary.value, take });
    },
  };
}
