import { foldCase } from '../../domain/cases/foldCase.ts';
import { ok, type Result } from '../../domain/result/Result.ts';
import { type ShiftCase, ShiftReceipt } from '../../storage/shift/ShiftContents.ts';
import { openHandover, openKeptCase } from '../../storage/staff/openKeptCase.ts';
import { openText } from '../../storage/staff/openText.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import type { KeptCase } from '../../storage/staff/StaffStore.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';

/** A case without what sealed files brought to it. */
export type CaseToShift = Omit<ShiftCase, 'details' | 'photographs'>;

/** The case as it goes; null for practice, undefined where it cannot be read. */
export async function readCaseToShift(
  { store, sealing }: Pick<StaffParts, 'store' | 'sealing'>,
  { vault }: StaffSession,
  kept: KeptCase,
): Promise<Result<CaseToShift | null | undefined, StaffError>> {
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
  return ok({
    caseId,
    actions: [...actions],
    handover: handover.value,
    receipts: receipts.filter((one) => one !== undefined),
    anomalies: anomalies.length,
  });
}
