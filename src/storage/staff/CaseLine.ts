import * as v from 'valibot';
import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { type CaseStatus, statusAfter } from '../../domain/cases/allowedActions.ts';
import type { Case } from '../../domain/cases/Case.ts';
import { CaseAction } from '../../domain/cases/CaseAction.ts';
import { ChainNumber, Id128 } from '../../domain/cases/CaseIds.ts';
import { comeBackReasons } from '../../domain/cases/comeBackReasons.ts';
import type { CaseRow } from './CaseRows.ts';
import { openText } from './openText.ts';
import { placeOf } from './placeOf.ts';
import type { Sealer } from './StaffSealing.ts';

const { at, seq, clerkId, packetId, errands, persons, practice } = CaseAction.options[0].entries;
const statuses: readonly CaseStatus[] = [...new Set(Object.values(statusAfter))];
const reasons = comeBackReasons.map(({ code }) => code);

/** What the list and the search for duplicates need of a case: its opening and how it stands after `count` actions. */
export const CaseLine = v.strictObject({
  caseId: Id128,
  at,
  seq,
  clerkId,
  packetId,
  errands,
  persons,
  practice,
  status: v.picklist(statuses),
  comeBack: v.nullable(v.picklist(reasons)),
  /** Every reason, also those that are over; left out where nobody had to come back. Older lines do without. */
  returns: v.optional(v.array(v.picklist(reasons))),
  /** The numbers of its receipts; left out where none was given. */
  receipts: v.optional(v.array(ChainNumber)),
  count: ChainNumber,
  /** The window that opened it; lines written before cases came from other windows do without. */
  windowId: v.optional(Id128),
});
export type CaseLine = v.InferOutput<typeof CaseLine>;

/** A case's line; undefined where no opening has been seen. */
export function lineOfCase({ opened, status, comeBack, returns, receiptNumbers, actions }: Case): CaseLine | undefined {
  if (opened === undefined) return undefined;
  const { caseId, at, seq, clerkId, packetId, errands, persons, practice, windowId } = opened;
  const count = actions.length;
  const line = { caseId, at, seq, clerkId, packetId, errands, persons, practice, status, comeBack, count, windowId };
  return {
    ...line,
    ...(returns.length > 0 && { returns: [...returns] }),
    ...(receiptNumbers.length > 0 && { receipts: [...receiptNumbers] }),
  };
}

/**
 * A case's row with its line, sealed under the window's own key: deriving a key for each case is what makes opening
 * many slow. It is bound to all else in the row, so also to the count and the last hash that are sealed there.
 * ownId: this window's. A case of another window keeps its place among this window's own, for counters differ.
 */
export async function withLine(
  vault: Sealer,
  ownId: string,
  { caseId, salt, packet, opened: place, sealed }: CaseRow,
  line: CaseLine,
): Promise<CaseRow> {
  const isOwn = line.windowId === ownId;
  const row = { caseId, salt, packet, opened: isOwn ? line.seq : (place ?? line.seq), sealed };
  return { ...row, line: await vault.seal(placeOf.line(row), canonicalText(line)) };
}

/** The line in a case's row; undefined where it has none, or not the one that was made for the row as it is. */
export async function openLine(vault: Sealer, row: CaseRow): Promise<CaseLine | undefined> {
  if (row.line === undefined) return undefined;
  const line = await openText(CaseLine, vault, placeOf.line(row), row.line);
  return line?.caseId === row.caseId ? line : undefined;
}
