import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import type { CaseAction } from '../../domain/cases/CaseAction.ts';
import { foldCase } from '../../domain/cases/foldCase.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import { markOfDetails, markOfPhotograph } from './findLacking.ts';
import type { FileCase, ShiftPieces } from './readShiftPieces.ts';

/** The hash of each action of a file, by its place in its window's chain. */
export type ShiftHashes = ReadonlyMap<string, string>;

/** A place in a window's chain, `offset` away from an action's. */
export function spotOf({ windowId, seq }: Pick<CaseAction, 'windowId' | 'seq'>, offset = 0): string {
  return `${windowId}/${seq + offset}`;
}

/** Clocks differ a little; what is later than this would drag this window's own times along. */
const mostAheadMs = 60 * 60_000;

/**
 * Whether a file fits together: each case is one that could have been folded where it was made, and every action
 * follows the one before it in its window's chain as far as the file shows. Errors: `staff/shift-damaged`,
 * `staff/shift-clock` where something is dated more than an hour after now.
 */
export async function checkShiftFile(
  { sealing, yieldToMain, clock }: Pick<StaffParts, 'sealing' | 'yieldToMain' | 'clock'>,
  { cases }: Pick<ShiftPieces, 'cases'>,
): Promise<Result<ShiftHashes, StaffError>> {
  const damaged = err({ type: 'staff/shift-damaged' });
  const actions = cases.flatMap((one) => one.actions);
  const bySpot = new Map(actions.map((action) => [spotOf(action), action]));
  const ids = new Set([...actions.map(({ id }) => id), ...cases.map(({ caseId }) => caseId)]);
  // Each id and each place stands once in the whole file.
  if (bySpot.size !== actions.length || ids.size !== actions.length + cases.length) return damaged;
  if (!cases.every(isWhole)) return damaged;
  const hashes = new Map<string, string>();
  for (const [spot, action] of bySpot) {
    hashes.set(spot, await sealing.hashHex(canonicalText(action)));
    if (hashes.size % 500 === 0) await yieldToMain();
  }
  for (const [spot, action] of bySpot) {
    const before = bySpot.get(spotOf(action, -1));
    if ((action.seq === 1) !== (action.previous === null)) return damaged;
    if (before === undefined) continue;
    if (hashes.get(spotOf(before)) !== action.previous || isLater(before, action)) return damaged;
    if (hashes.get(spot) === undefined) return damaged;
  }
  const nowMs = clock.nowMs();
  const isAhead = actions.some(({ at }) => Date.parse(at) - nowMs > mostAheadMs);
  return isAhead ? err({ type: 'staff/shift-clock' }) : ok(hashes);
}

function isLater(one: CaseAction, other: CaseAction): boolean {
  return Date.parse(one.at) > Date.parse(other.at);
}

/** One case that is what it says: opened, no practice, its hand-over and receipts those that its actions name. */
function isWhole({ caseId, actions, handover, receipts, anomalies, details, photographs }: FileCase): boolean {
  const folded = foldCase(actions);
  const { opened } = folded;
  if (opened === undefined || opened.practice || folded.anomalies.length !== anomalies) return false;
  if (actions.some((action) => action.caseId !== caseId)) return false;
  if ((handover?.packetId ?? null) !== opened.packetId) return false;
  if (areDoubled(photographs.map(markOfPhotograph)) || areDoubled(details.map(markOfDetails))) return false;
  const given = new Map(
    actions.flatMap((action) => (action.type === 'receiptGiven' ? [[action.receiptId, action.windowId]] : [])),
  );
  return (
    new Set(receipts.map(({ receipt }) => receipt.receiptId)).size === receipts.length &&
    receipts.every(
      ({ receipt }) =>
        given.get(receipt.receiptId) === receipt.windowId && receipt.packetId === opened.packetId && !receipt.practice,
    )
  );
}

function areDoubled(marks: readonly string[]): boolean {
  return new Set(marks).size < marks.length;
}
