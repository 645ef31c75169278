import { todayAtCentre } from '../../domain/calendar/todayAtCentre.ts';
import { endedAt } from '../../domain/cases/endedAt.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { openChain } from '../../storage/staff/ChainHead.ts';
import { type ReceiptPlace, sealGone } from '../../storage/staff/GoneAction.ts';
import { type OpenedRows, openKeptCase } from '../../storage/staff/openKeptCase.ts';
import { openReceipts } from '../../storage/staff/openReceipts.ts';
import type { DiscardedCases } from '../../storage/staff/StaffStore.ts';
import type { KeepRule, WindowBook } from '../../storage/staff/WindowBook.ts';
import { isClockFarAhead } from './believableClock.ts';
import { changeAs } from './changeAs.ts';
import type { CaseOverview } from './createCaseOverview.ts';
import type { WindowDoor } from './createWindowDoor.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';
import { hashOf } from './stampAction.ts';
import { stampedTime } from './stampedTime.ts';

type Answer<T> = Promise<Result<T, StaffError>>;

/** Keeps to the rule for how long ended cases stay. */
export interface Retention {
  /** Discards what the rule says, if there is one and the clock can be believed. Answers how many cases went. */
  discardOld(own: StaffSession, overview: CaseOverview): Answer<number>;
}

/** So many cases go in one transaction. */
const batchCases = 50;
const dayMs = 86_400_000;

export function createRetention(
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers' | 'sealing' | 'yieldToMain' | 'receiptHash'>,
  door: Pick<WindowDoor, 'inTurn' | 'show' | 'state'>,
): Retention {
  const { store, clock } = parts;

  const bookNow = () => {
    const state = door.state.get();
    return state.type === 'open' ? state.book : null;
  };

  /** The rule, while the clock can be believed. */
  const ruleOf = (book: WindowBook | null | undefined): KeepRule | null =>
    !book || isClockFarAhead(clock.nowMs(), book.believedAt) ? null : book.keep;

  /** Where the receipts of a case stand in their windows' counts, by their ids; one that cannot be read is left out. */
  const placesOfReceipts = async ({ sealer, row, actions }: OpenedRows): Answer<ReadonlyMap<string, ReceiptPlace>> => {
    const places = new Map<string, ReceiptPlace>();
    if (!actions.some(({ type }) => type === 'receiptGiven')) return ok(places);
    const kept = await store.readReceipts(row.caseId);
    if (!kept.ok) return kept;
    for (const receipt of await openReceipts(sealer, kept.value))
      places.set(receipt.receiptId, { number: receipt.number, hash: await parts.receiptHash(receipt) });
    return ok(places);
  };

  /** Of these cases those that ended before, with what stays of their actions. Anything unreadable stays whole. */
  const dueOf = async (own: StaffSession, ids: readonly string[], beforeMs: number): Answer<DiscardedCases> => {
    // Read before the cases, so that whatever is done to one meanwhile refuses the discarding.
    const chain = await store.readChain();
    if (!chain.ok) return chain;
    if ((await openChain(own.vault, own.window.id, chain.value)) === undefined) return err({ type: 'staff/damaged' });
    const kept = await store.readCases(ids);
    if (!kept.ok) return kept;
    const caseIds: string[] = [];
    const gone: DiscardedCases['gone'][number][] = [];
    for (const one of kept.value) {
      const rows = await openKeptCase({ ...parts, vault: own.vault }, one);
      const ended = rows.ok ? endedAt(rows.value.actions) : undefined;
      if (!rows.ok || ended === undefined || Date.parse(ended) >= beforeMs) continue;
      caseIds.push(one.caseId);
      const given = await placesOfReceipts(rows.value);
      if (!given.ok) return given;
      for (const action of rows.value.actions) {
        const receipt = action.type === 'receiptGiven' ? given.value.get(action.receiptId) : null;
        const hash = await hashOf(parts, action);
        gone.push(await sealGone(own.vault, action, receipt === undefined ? { hash } : { hash, receipt }));
      }
    }
    return ok({ after: chain.value.seq, caseIds, gone });
  };

  const discardBatch = async (own: StaffSession, ids: readonly string[], rule: KeepRule): Answer<number> => {
    let caseIds: readonly string[] = [];
    const done = await changeAs(own, parts, door, async (_, book) => {
      // A lead has chosen otherwise in this very moment, or the clock has leapt.
      if (ruleOf(book)?.days !== rule.days) return err({ type: 'staff/not-allowed' });
      const due = await dueOf(own, ids, endOfKeepingMs(clock.nowMs(), rule));
      if (!due.ok) return due;
      caseIds = due.value.caseIds;
      if (caseIds.length === 0) return ok({});
      return ok({ discard: due.value, did: { type: 'discarded', count: caseIds.length, ...rule } });
    });
    if (!done.ok || caseIds.length === 0) return done.ok ? ok(0) : done;
    const left = await store.countRowsOf(caseIds);
    if (!left.ok) return left;
    if (left.value === 0) return ok(caseIds.length);
    const told = await changeAs(own, parts, door, async () => ok({ did: { type: 'stillThere', count: left.value } }));
    return told.ok ? err({ type: 'staff/damaged' }) : told;
  };

  return {
    discardOld: (own, overview) =>
      door.inTurn(async () => {
        const rule = ruleOf(bookNow());
        if (rule === null) return ok(0);
        const listed = await overview.catchUp();
        if (!listed.ok) return listed;
        const beforeMs = endOfKeepingMs(clock.nowMs(), rule);
        const ids = overview.listing
          .get()
          .cases.filter(({ status, openedAt }) => isEnded.has(status) && Date.parse(openedAt) < beforeMs)
          .map(({ caseId }) => caseId);
        let count = 0;
        for (let at = 0; at < ids.length; at += batchCases) {
          const gone = await discardBatch(own, ids.slice(at, at + batchCases), rule);
          if (!gone.ok) return gone;
          count += gone.value;
          await parts.yieldToMain();
        }
        const believed = Date.parse(bookNow()?.believedAt ?? '');
        if (Math.abs(clock.nowMs() - believed) < dayMs) return ok(count);
        const believedAt = stampedTime(clock.nowMs(), null);
        const noted = await changeAs(own, parts, door, async () => ok({ book: { believedAt } }));
        return noted.ok ? ok(count) : noted;
      }),
  };
}

const isEnded: ReadonlySet<string> = new Set(['finished', 'left']);

/** Counted from the beginning of the day at the centre, so that cases go once a day. */
function endOfKeepingMs(nowMs: number, { days }: KeepRule): number {
  return Date.parse(`${todayAtCentre(nowMs)}T00:00:00+08:00`) - days * dayMs;
}
