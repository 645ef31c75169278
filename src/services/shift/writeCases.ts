import { err, ok, type Result } from '../../domain/result/Result.ts';
import { ShiftCase, type ShiftPhotograph } from '../../storage/shift/ShiftContents.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import { readAttachment } from '../staff/readEnclosures.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { KeptAttachment } from '../staff/StaffService.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import type { ShiftWriter } from './createShiftWriter.ts';
import { type CaseToShift, readCaseToShift } from './readCaseToShift.ts';
import { type BroughtByCase, isOnlyDamaged, loadOf } from './readShiftLoad.ts';
import type { MadeShift } from './ShiftService.ts';
import type { namesIn } from './shiftNames.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** What has been written. */
export type WrittenCases = Pick<MadeShift, 'count' | 'leftOut' | 'unreadable' | 'load'>;

interface ToWrite {
  readonly caseIds: readonly string[];
  readonly brought: BroughtByCase;
  readonly writer: ShiftWriter;
  readonly names: Pick<ReturnType<typeof namesIn>, 'add'>;
  readonly work: LongWork | undefined;
}

/** So many cases are opened before the page may paint and answer. */
const batchCases = 25;
const cancelled = err({ type: 'staff/cancelled' });

/** Writes the cases with what was brought to them; no more than one photograph is held at a time. */
export async function writeCases(
  parts: Pick<StaffParts, 'store' | 'sealing' | 'yieldToMain'>,
  own: StaffSession,
  { caseIds, brought, writer, names, work }: ToWrite,
): Answer<WrittenCases> {
  const total = caseIds.length + loadOf(brought).photographs;
  const written = { count: 0, leftOut: 0, unreadable: 0, load: { photographs: 0, bytes: 0, said: 0 } };
  let done = 0;
  const isWanted = (more: number) => {
    done += more;
    return goOn(work, parts.yieldToMain, { done, total });
  };

  /** Writes those that can be read. */
  const writePhotographs = async (caseId: string, wanted: readonly KeptAttachment[]): Answer<ShiftPhotograph[]> => {
    const photographs: ShiftPhotograph[] = [];
    for (const one of wanted) {
      const found = await readAttachment(parts, own, caseId, one);
      if (!found.ok && !isOnlyDamaged(found.error)) return found;
      if (found.ok) {
        await writer.addPhotograph(found.value.bytes);
        const { id: _, ...about } = one;
        photographs.push(about);
      }
      if (writer.isTooLarge()) return err({ type: 'staff/shift-too-large' });
      if (!(await isWanted(1))) return cancelled;
    }
    return ok(photographs);
  };

  const writeCase = async (one: CaseToShift): Answer<void> => {
    const enclosed = brought.get(one.caseId);
    const { attachments, details } = enclosed ?? { attachments: [], details: [] };
    writer.beginCase();
    const found = await writePhotographs(one.caseId, attachments);
    if (!found.ok) return found;
    const photographs = found.value;
    const whole = readValue(ShiftCase, { ...one, details, photographs });
    if (!whole.ok) return whole;
    await writer.endCase(whole.value);
    if (writer.isTooLarge()) return err({ type: 'staff/shift-too-large' });
    names.add(one.actions);
    written.count += 1;
    written.unreadable += enclosed === null ? 1 : attachments.length - photographs.length;
    written.load.photographs += photographs.length;
    written.load.bytes += photographs.reduce((sum, { size }) => sum + size, 0);
    written.load.said += details.length > 0 ? 1 : 0;
    return ok(undefined);
  };

  for (let at = 0; at < caseIds.length; at += batchCases) {
    const kept = await parts.store.readCases(caseIds.slice(at, at + batchCases));
    if (!kept.ok) return kept;
    for (const one of kept.value) {
      const found = await readCaseToShift(parts, own, one);
      if (!found.ok) return found;
      if (found.value === undefined) written.leftOut += 1;
      const wrote = found.value ? await writeCase(found.value) : ok(undefined);
      if (!wrote.ok) return wrote;
    }
    if (!(await isWanted(kept.value.length))) return cancelled;
  }
  return ok(written);
}
