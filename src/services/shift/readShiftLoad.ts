import { ok, type Result } from '../../domain/result/Result.ts';
import { readEnclosures } from '../staff/readEnclosures.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { CaseEnclosures } from '../staff/StaffService.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import type { ShiftLoad } from './ShiftService.ts';

/** What sealed files brought to some cases, by the case's id. null: something came, and it cannot be read here. */
export type BroughtByCase = ReadonlyMap<string, CaseEnclosures | null>;

type Parts = Pick<StaffParts, 'store' | 'yieldToMain'>;

/** So many are opened before the page may paint and answer. */
const batchCases = 25;

/** Opens what stands about photographs and visitors of these cases; no photograph itself. */
export async function readBrought(
  { store, yieldToMain }: Parts,
  own: StaffSession,
  caseIds: readonly string[],
): Promise<Result<BroughtByCase, StaffError>> {
  const all = await store.enclosedCaseIds();
  if (!all.ok) return all;
  const wanted = new Set(caseIds);
  const brought = new Map<string, CaseEnclosures | null>();
  for (const caseId of all.value.filter((id) => wanted.has(id))) {
    const found = await readEnclosures({ store }, own, caseId);
    if (!found.ok && !isOnlyDamaged(found.error)) return found;
    brought.set(caseId, found.ok ? found.value : null);
    if (brought.size % batchCases === 0) await yieldToMain();
  }
  return ok(brought);
}

/** Whether something kept cannot be read, however often it is asked for: then the rest goes without it. */
export function isOnlyDamaged({ type }: StaffError): boolean {
  return type === 'staff/damaged' || type === 'storage/unreadable-row';
}

/** How much of that goes into a file. */
export function loadOf(brought: BroughtByCase): ShiftLoad {
  const all = [...brought.values()].filter((one) => one !== null);
  const photographs = all.flatMap((one) => one.attachments);
  return {
    photographs: photographs.length,
    bytes: photographs.reduce((sum, { size }) => sum + size, 0),
    said: all.filter(({ details }) => details.length > 0).length,
  };
}
