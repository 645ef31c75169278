import type { Case } from '../../domain/cases/Case.ts';
import { foldCase } from '../../domain/cases/foldCase.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Source } from '../../domain/source/Source.ts';
import { type CaseLine, lineOfCase, openLine, withLine } from '../../storage/staff/CaseLine.ts';
import type { CaseRow } from '../../storage/staff/CaseRows.ts';
import { openKeptCase } from '../../storage/staff/openKeptCase.ts';
import type { FoundRow, KeptCase } from '../../storage/staff/StaffStore.ts';
import { createTurns } from '../turns/createTurns.ts';
import { createCaseLines } from './createCaseLines.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { CaseListing, ReadingProgress } from './StaffService.ts';
import type { StaffSession } from './StaffSession.ts';

type Answer = Promise<Result<void, StaffError>>;

/** All cases of the window in memory, for as long as it is unlocked. */
export interface CaseOverview {
  /** What has been read, told while reading goes on; a case whose row and actions do not fit is not among it. */
  readonly listing: Source<CaseListing>;
  /** How far the reading of all has come. */
  readonly reading: Source<ReadingProgress>;
  /** Ends the reading of all with `staff/cancelled`; what has been read stays, and `catchUp` begins anew. */
  stopReading(): void;
  /** Reads what is new since the last time, all of it the first time, the newest first. */
  catchUp(): Answer;
  /** After this, whatever was opened since `instant` is in `openedSince`; the rest goes on being read. */
  reachBackTo(instant: string): Answer;
  openedSince(instant: string): readonly CaseLine[];
  /** Takes over what this tab has just kept. */
  put(standing: Case): void;
  /** Leaves out cases whose rows are gone. */
  forget(caseIds: readonly string[]): void;
}

/** So many lines come first, so that a page is there at once; then so many before the page may paint and answer. */
const firstLines = 100;
const batchLines = 200;
/** Opening a case wholly takes a key of its own and all its actions. */
const batchCases = 25;
const batchIds = 5000;

export function createCaseOverview(
  parts: Pick<StaffParts, 'store' | 'sealing' | 'yieldToMain'>,
  session: StaffSession,
): CaseOverview {
  const { store } = parts;
  const { vault } = session;
  const inTurn = createTurns();
  const lines = createCaseLines();
  /** The window's counter up to which all is in `lines`; undefined before the first reading is whole. */
  let seen: number | undefined;
  /** So often cases had come from other windows when the reading that `lines` rests on began. */
  let broughtSeen = 0;
  /** So many actions had been discarded when `lines` was last compared with what is kept. */
  let goneSeen = 0;
  /** How far the first reading has come: the counter it began at, and the oldest opening so far. */
  let reached: { readonly from: number; readonly openedMs: number } | undefined;
  const onBatch: (() => void)[] = [];
  let nextTold = 1;
  /** How often the reading of all was stopped. */
  let stops = 0;
  const reading = createSourceCell<ReadingProgress>({ done: 0, total: 0, isStopped: false });
  session.onEnd(() => {
    lines.clear();
    seen = undefined;
    reached = undefined;
  });

  const pause = async (): Answer => {
    await parts.yieldToMain();
    if (!session.isOpen()) return err({ type: 'staff/locked' });
    if (seen === undefined) reading.set({ ...reading.get(), done: Math.min(lines.size(), reading.get().total) });
    return reading.get().isStopped ? err({ type: 'staff/cancelled' }) : ok(undefined);
  };

  /** A list of many is sorted anew each time, so it is told when it has doubled. */
  const tellSome = () => {
    if (lines.size() < nextTold) return;
    nextTold = lines.size() * 2;
    lines.tell(false);
  };

  /** Opens one case from all its actions; gives its row with the line that was missing. */
  const openWholly = async (kept: KeptCase): Promise<CaseRow | undefined> => {
    const rows = await openKeptCase({ ...parts, vault }, kept);
    const line = rows.ok ? lineOfCase(foldCase(rows.value.actions)) : undefined;
    if (!session.isOpen()) return undefined;
    if (!rows.ok || line === undefined) {
      lines.drop(kept.caseId);
      return undefined;
    }
    lines.put(line);
    return withLine(vault, session.window.id, rows.value.row, line);
  };

  const takeWholly = async (caseIds: readonly string[]): Answer => {
    for (let at = 0; at < caseIds.length; at += batchCases) {
      const kept = await store.readCases(caseIds.slice(at, at + batchCases));
      if (!kept.ok) return kept;
      const rows = await Promise.all(kept.value.map(openWholly));
      const alive = await pause();
      if (!alive.ok) return alive;
      // A line that cannot be kept now is made again the next time.
      await store.keepLines(rows.filter((row) => row !== undefined));
      tellSome();
    }
    return ok(undefined);
  };

  const take = async (found: readonly FoundRow[]): Answer => {
    const opened = await Promise.all(found.map(async ({ row }) => row && openLine(vault, row)));
    const alive = await pause();
    if (!alive.ok) return alive;
    for (const line of opened) if (line !== undefined) lines.put(line);
    return takeWholly(found.flatMap(({ caseId }, at) => (opened[at] === undefined ? [caseId] : [])));
  };

  const readAll = async (from: number): Answer => {
    let isCounted = false;
    const met = new Set<string>();
    // Cases have several actions each, so how wide a range of counters has to be shows on the way.
    let width = firstLines * 2;
    const rangeBelow = (high: number) => {
      const low = Math.max(1, Math.min(high, from + 1) - width);
      return { low, rows: store.rowsOpened(low, high) };
    };
    for (let range: ReturnType<typeof rangeBelow> | undefined = rangeBelow(Number.POSITIVE_INFINITY); range; ) {
      const found = await range.rows;
      if (!found.ok) return found;
      for (const { caseId } of found.value) met.add(caseId);
      width = Math.ceil(width * Math.min(4, batchLines / Math.max(1, found.value.length)));
      // The next rows are fetched while these are opened.
      range = range.low > 1 ? rangeBelow(range.low) : undefined;
      // What is put in the order of the list is quickly sorted.
      const taken = await take([...found.value].reverse());
      if (!taken.ok) return taken;
      for (const { caseId } of found.value) {
        const openedMs = Math.min(
          lines.openedMs(caseId, session.window.id) ?? Number.POSITIVE_INFINITY,
          reached?.openedMs ?? Number.POSITIVE_INFINITY,
        );
        reached = { from, openedMs };
      }
      tellSome();
      if (!isCounted) {
        // Counting very many takes longer than the first page may.
        const total = await store.countCases();
        if (!total.ok) return total;
        reading.set({ ...reading.get(), total: total.value });
        isCounted = true;
      }
      for (const tell of onBatch.splice(0)) tell();
    }
    for (let last = ''; ; ) {
      const ids = await store.caseIdsAfter(last, batchIds);
      if (!ids.ok) return ids;
      const end = ids.value.at(-1);
      if (end === undefined) return ok(undefined);
      const taken = await takeWholly(ids.value.filter((caseId) => !met.has(caseId) && !lines.has(caseId)));
      if (!taken.ok) return taken;
      last = end;
    }
  };

  const readSince = async (seq: number): Answer => {
    const ids = await store.touchedSince(session.window.id, seq);
    if (!ids.ok) return ids;
    for (let at = 0; at < ids.value.length; at += batchLines) {
      const found = await store.rowsOf(ids.value.slice(at, at + batchLines));
      if (!found.ok) return found;
      const taken = await take(found.value);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  };

  const dropGone = async (gone: number): Answer => {
    if (gone === goneSeen) return ok(undefined);
    const ids = await store.allCaseIds();
    if (!ids.ok) return ids;
    const kept = new Set(ids.value);
    const all = lines.openedSince('1970-01-01T00:00:00Z');
    lines.forget(all.map(({ caseId }) => caseId).filter((caseId) => !kept.has(caseId)));
    goneSeen = gone;
    return ok(undefined);
  };

  const catchUp = (): Answer => {
    const since = stops;
    return inTurn(async () => {
      // Stopped while it waited for its turn: nobody reads on before somebody asks anew.
      if (since !== stops) return err({ type: 'staff/cancelled' });
      const [chain, gone, brought] = await Promise.all([store.readChain(), store.countGone(), store.countBrought()]);
      if (!chain.ok) return chain;
      if (!gone.ok) return gone;
      if (!brought.ok) return brought;
      const { seq } = chain.value;
      // What other windows did stands at no place of this window's chain.
      if (brought.value !== broughtSeen) seen = undefined;
      if (reading.get().isStopped) reading.set({ ...reading.get(), isStopped: false });
      if (seen === seq) return dropGone(gone.value);
      const read = await (seen === undefined ? readAll(seq) : readSince(seen));
      if (!read.ok) return read;
      seen = seq;
      broughtSeen = brought.value;
      lines.tell(true);
      return dropGone(gone.value);
    });
  };

  return {
    listing: lines.listing,
    reading,
    stopReading() {
      if (seen !== undefined) return;
      stops += 1;
      reading.set({ ...reading.get(), isStopped: true });
    },
    catchUp,
    async reachBackTo(instant) {
      if (seen !== undefined) return catchUp();
      const sinceMs = Date.parse(instant);
      const all = catchUp();
      let ended: Result<void, StaffError> | undefined;
      const end = all.then((result) => {
        ended = result;
      });
      // What happens to the rest once this has been answered is for whoever asked for the rest.
      end.catch(() => undefined);
      while (ended === undefined && !(reached !== undefined && reached.openedMs < sinceMs))
        await Promise.race([end, new Promise<void>((resolve) => onBatch.push(resolve))]);
      return ended ?? readSince(reached?.from ?? 0);
    },
    openedSince: lines.openedSince,
    put(standing) {
      const line = lineOfCase(standing);
      if (line === undefined || !session.isOpen()) return;
      lines.put(line);
      lines.tell(seen !== undefined);
    },
    forget: lines.forget,
  };
}
