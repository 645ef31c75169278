import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import type { CaseOverview } from '../staff/createCaseOverview.ts';
import type { WindowDoor } from '../staff/createWindowDoor.ts';
import { markOfPacket } from '../staff/markOfPacket.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import { checkShiftFile, type ShiftHashes } from './checkShiftFile.ts';
import { compareCase } from './compareCase.ts';
import { openShiftFile, type ShiftFile } from './openShiftFile.ts';
import type { FileCase } from './readShiftPieces.ts';
import type { OpenedShift, ShiftService, ShiftSummary } from './ShiftService.ts';
import { takeBatch } from './takeBatch.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** So many cases come in one transaction, or fewer where they have many photographs: what a kill can cost stays small. */
const batchCases = 25;
const batchPhotographs = 100;

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
    const also = { apart: 0, twice: 0, photographs: 0, bytes: 0, said: 0 };
    const read = cases.length + head.photographs;
    for (const [at, one] of cases.entries()) {
      const compared = await compareCase(parts, own, one, hashes);
      if (!compared.ok) return compared;
      counts[compared.value.type] += 1;
      if ('lacking' in compared.value) {
        const { isApart, lacking } = compared.value;
        also.apart += isApart ? 1 : 0;
        also.photographs += lacking.photographs.length;
        also.bytes += lacking.photographs.reduce((sum, { size }) => sum + size, 0);
        also.said += lacking.details.length > 0 ? 1 : 0;
      }
      if (compared.value.type === 'fresh' && one.handover !== null) {
        const same = await store.findByPacket(await markOfPacket(own.vault, one.handover.packetId, false));
        if (!same.ok) return same;
        if (same.value.caseId !== undefined) also.twice += 1;
      }
      const wanted =
        at % batchCases > 0 || (await goOn(work, yieldToMain, { done: read + at, total: read + cases.length }));
      if (!wanted) return err({ type: 'staff/cancelled' });
    }
    if (work?.signal.aborted) return err({ type: 'staff/cancelled' });
    return ok({ windowName: head.window.name, madeAt: head.at, ...counts, ...also });
  };

  return {
    async openShift(own, overview, given, code, work) {
      const opened = await openShiftFile({ ...parts, isOpen: own.isOpen }, given, code, work);
      if (!opened.ok) return opened;
      const file = opened.value;
      // The file's key ends with the session, or sooner.
      if (own.isOpen()) own.onEnd(file.close);
      else file.close();
      const refuse = <E>(error: E): E => {
        file.close();
        return error;
      };
      const hashes = await checkShiftFile(parts, file);
      if (!hashes.ok) return refuse(hashes);
      const summary = await summarise(own, file, hashes.value, work);
      if (!summary.ok) return refuse(summary);
      const take = async (working?: LongWork): Answer<number> => {
        const total = file.cases.length + file.head.photographs;
        let count = 0;
        let done = 0;
        const tell = (now: number) => working?.tell({ done: now, total });
        for (const cases of batchesOf(file.cases)) {
          let most = 0;
          const onPhotograph = async (laid: number) => {
            // An attempt that is made anew begins again with none.
            most = Math.max(most, laid);
            tell(done + most);
            await yieldToMain();
          };
          const batch = { file, cases, hashes: hashes.value, onPhotograph };
          const taken = await door.inTurn(() => takeBatch(parts, door, own, overview, batch));
          if (!taken.ok) return taken;
          count += taken.value;
          done += cases.reduce((sum, { photographs }) => sum + 1 + photographs.length, 0);
          tell(done);
          await yieldToMain();
        }
        return ok(count);
      };
      return ok({ summary: summary.value, take, close: file.close });
    },
  };
}

function batchesOf(cases: readonly FileCase[]): readonly (readonly FileCase[])[] {
  const batches: FileCase[][] = [];
  let photographs = Number.POSITIVE_INFINITY;
  for (const one of cases) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= batchCases || photographs >= batchPhotographs) {
      batches.push([one]);
      photographs = 0;
    } else last.push(one);
    photographs += one.photographs.length;
  }
  return batches;
}
