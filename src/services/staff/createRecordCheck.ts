import { err, ok, type Result } from '../../domain/result/Result.ts';
import { openChain } from '../../storage/staff/ChainHead.ts';
import { goneKey, openGone } from '../../storage/staff/GoneAction.ts';
import { openAction, openHandover, openKeptCase } from '../../storage/staff/openKeptCase.ts';
import { openReceipts } from '../../storage/staff/openReceipts.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import { goOn } from '../longWork/goOn.ts';
import { changeAs } from './changeAs.ts';
import { createReceiptTrail } from './createReceiptTrail.ts';
import type { WindowDoor } from './createWindowDoor.ts';
import type { RecordCheck, RecordFault } from './RecordCheck.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';
import { hashOf } from './stampAction.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** So many places of the chain, and so many whole cases, are read before the page may paint and answer. */
const batchPlaces = 200;
const batchCases = 25;
const mostFaults = 100;
const cancelled = err({ type: 'staff/cancelled' });

/**
 * Looks through everything a window has kept: each number of its chain stands in an action or among what was deleted by
 * the rule, each action and receipt follows the one before it, and each case has all its actions. What is written
 * meanwhile is not looked at. A lead's; what came of it goes into the log. Not noticed: everything put back together to
 * an older state, and cases of another window that are gone whole.
 */
export function createRecordCheck(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers' | 'sealing' | 'yieldToMain' | 'receiptHash'>,
  door: Pick<WindowDoor, 'inTurn' | 'show'>,
): { checkRecord(own: StaffSession, work?: LongWork): Answer<RecordCheck> } {
  const { store, sealing } = parts;

  /** Where the chain ends, if actions stand behind that. Each is kept together with the end, so one that has just come has moved it. */
  const isMoreBehind = async (windowId: string): Answer<number | undefined> => {
    const end = await store.readChain();
    if (!end.ok) return end;
    const touched = await store.touchedSince(windowId, end.value.seq);
    if (!touched.ok) return touched;
    const now = await store.readChain();
    if (!now.ok) return now;
    return ok(touched.value.length > 0 && now.value.seq === end.value.seq ? end.value.seq : undefined);
  };

  const look = async ({ vault, window }: StaffSession, work: LongWork | undefined): Answer<RecordCheck> => {
    const chain = await store.readChain();
    if (!chain.ok) return chain;
    const head = await openChain(vault, window.id, chain.value);
    if (head === undefined) return err({ type: 'staff/damaged' });
    const ids = await store.allCaseIds();
    if (!ids.ok) return ids;
    const total = head.seq + ids.value.length;
    const faults: RecordFault[] = [];
    let faultCount = 0;
    const fault = (found: RecordFault) => {
      faultCount += 1;
      if (faults.length < mostFaults) faults.push(found);
    };
    const trail = createReceiptTrail(fault);
    const unreadable = new Set<string>();
    /** The hash of the place before; undefined where it is not known, null before the first. */
    let hash: string | null | undefined = null;
    let missingFrom: number | undefined;
    let actions = 0;
    let discarded = 0;
    const endMissing = (before: number) => {
      if (missingFrom !== undefined) fault({ type: 'missing', from: missingFrom, to: before - 1 });
      missingFrom = undefined;
    };

    for (let low = 1; low <= head.seq; low += batchPlaces) {
      const high = Math.min(low + batchPlaces, head.seq + 1);
      const read = await store.readStretch({ windowId: window.id, low, high });
      if (!read.ok) return read;
      const { broken, cases, receipts, gone } = read.value;
      const rows = new Map(read.value.actions.map((row) => [row.seq, row]));
      const goneRows = new Map(gone.map((row) => [row.key, row]));
      const sealers = new Map(
        await Promise.all(
          cases.map(async ({ caseId, salt }) => [caseId, await vault.caseSealer(caseId, salt)] as const),
        ),
      );
      for (let seq = low; seq < high; seq++) {
        const row = rows.get(seq);
        const goneRow = goneRows.get(goneKey({ windowId: window.id, seq }));
        if (row === undefined && goneRow === undefined && !broken.includes(seq)) {
          missingFrom ??= seq;
          hash = undefined;
          continue;
        }
        endMissing(seq);
        const left = row === undefined && goneRow !== undefined ? await openGone(vault, goneRow) : undefined;
        if (left !== undefined) {
          discarded += 1;
          hash = left.hash;
          if (left.receipt !== null) trail.pass(left.receipt);
          continue;
        }
        const sealer = row && sealers.get(row.caseId);
        const action = row && sealer && (await openAction(sealer, row));
        if (action === undefined) {
          if (row !== undefined) unreadable.add(row.caseId);
          fault({ type: 'unreadable', seq });
          hash = undefined;
          continue;
        }
        if (hash !== undefined && action.previous !== hash) fault({ type: 'unlinked', seq });
        hash = await hashOf(parts, action);
        actions += 1;
        if (action.type !== 'receiptGiven' || sealer === undefined) continue;
        const [receipt] = await openReceipts(
          sealer,
          receipts.filter(({ id }) => id === action.receiptId),
        );
        if (receipt === undefined) trail.miss();
        else trail.take(receipt, await parts.receiptHash(receipt));
      }
      if (!(await goOn(work, parts.yieldToMain, { done: high - 1, total }))) return cancelled;
    }
    endMissing(head.seq + 1);
    if (hash !== undefined && hash !== (head.last?.hash ?? null)) fault({ type: 'end' });
    trail.end(head.receipt);
    const behind = await isMoreBehind(window.id);
    if (!behind.ok) return behind;
    if (behind.value !== undefined) fault({ type: 'past-end', seq: behind.value });

    for (let at = 0; at < ids.value.length; at += batchCases) {
      const kept = await store.readCases(ids.value.slice(at, at + batchCases));
      if (!kept.ok) return kept;
      for (const one of kept.value) {
        const rows = await openKeptCase({ vault, sealing }, one);
        // Deleted by the rule since the list was read.
        if (!rows.ok && rows.error.type === 'storage/missing') continue;
        const isWhole = rows.ok && (await openHandover(one, rows.value)).ok;
        if (!isWhole && !unreadable.has(one.caseId)) fault({ type: 'case-damaged', caseId: one.caseId });
      }
      const done = head.seq + Math.min(at + batchCases, ids.value.length);
      if (!(await goOn(work, parts.yieldToMain, { done, total }))) return cancelled;
    }
    return ok({ actions, discarded, receipts: trail.count(), cases: ids.value.length, faults, faultCount });
  };

  return {
    async checkRecord(own, work) {
      if (own.clerk.role !== 'lead') return err({ type: 'staff/not-allowed' });
      const looked = await look(own, work);
      if (!looked.ok) return looked;
      const noted = await door.inTurn(() =>
        changeAs(own, parts, door, async () => ok({ did: { type: 'checked', count: looked.value.faultCount } })),
      );
      // What was found is told also where the log cannot be read.
      return noted.ok || noted.error.type !== 'staff/locked' ? looked : noted;
    },
  };
}
