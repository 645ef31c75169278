import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { PersonalDetails } from '../../domain/handover/PersonalDetails.ts';
import { ok, type Result } from '../../domain/result/Result.ts';
import type { ShiftPhotograph } from '../../storage/shift/ShiftContents.ts';
import { readEnclosures } from '../staff/readEnclosures.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffSession } from '../staff/StaffSession.ts';
import type { LackingThings } from './layBrought.ts';
import type { FileCase } from './readShiftPieces.ts';

/** What of a case's photographs and details is not here yet, and ids of the enclosures that are. */
export interface Lacking extends LackingThings {
  readonly before: readonly string[];
}

export const nothingLacking: Lacking = { details: [], photographs: [], before: [] };

/** By what the same photograph is told from others. */
export function markOfPhotograph({
  person,
  evidenceTypeId,
  sha256,
}: Pick<ShiftPhotograph, 'person' | 'evidenceTypeId' | 'sha256'>): string {
  return `${person}/${evidenceTypeId}/${sha256}`;
}

/** By what the same words of a visitor are told from others. */
export function markOfDetails(details: PersonalDetails): string {
  return canonicalText(details);
}

/** Compares what sealed files brought to a case with what is here of it. Errors: `staff/damaged` where that cannot be read. */
export async function findLacking(
  { store }: Pick<StaffParts, 'store'>,
  own: StaffSession,
  { caseId, details, photographs }: FileCase,
): Promise<Result<Lacking, StaffError>> {
  const rows = await store.readEnclosures(caseId);
  if (!rows.ok) return rows;
  const here = rows.value.length === 0 ? undefined : await readEnclosures({ store }, own, caseId);
  if (here?.ok === false) return here;
  const pictures = new Set(here?.value.attachments.map(markOfPhotograph));
  const words = new Set(here?.value.details.map(markOfDetails));
  return ok({
    before: rows.value.map(({ id }) => id),
    details: details.filter((one) => !words.has(markOfDetails(one))),
    photographs: photographs.filter((one) => !pictures.has(markOfPhotograph(one))),
  });
}

export function isLackingAny({ details, photographs }: LackingThings): boolean {
  return details.length + photographs.length > 0;
}
