import type { CaseActionOf } from '../../domain/cases/CaseAction.ts';
import { foldCase } from '../../domain/cases/foldCase.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { openKeptCase } from '../../storage/staff/openKeptCase.ts';
import { createTurns } from '../turns/createTurns.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { CaseSummary } from './StaffService.ts';
import type { StaffSession } from './StaffSession.ts';

interface Line {
  readonly summary: CaseSummary;
  readonly opening: CaseActionOf<'opened'>;
}

/** All cases of the window in memory, for as long as it is unlocked. */
export interface CaseOverview {
  /** Reads what is new since the last time, all of it the first time. */
  catchUp(): Promise<Result<void, StaffError>>;
  /** Newest first; a case that cannot be read is not among them. */
  summaries(): readonly CaseSummary[];
  openings(): readonly CaseActionOf<'opened'>[];
}

/** So many cases are opened before the page may paint and answer. */
const batchCases = 25;

export function createCaseOverview(
  parts: Pick<StaffParts, 'store' | 'sealing' | 'yieldToMain'>,
  session: StaffSession,
): CaseOverview {
  const { store } = parts;
  const inTurn = createTurns();
  const lines = new Map<string, Line>();
  let sorted: readonly CaseSummary[] | undefined;
  /** The window's counter up to which all is in `lines`; undefined before the first reading is whole. */
  let seen: number | undefined;
  /** So many actions had been discarded when `lines` was last compared with what is kept. */
  let goneSeen = 0;
  session.onEnd(() => {
    lines.clear();
    sorted = undefined;
    seen = undefined;
  });

  const take = async (caseIds: readonly string[]): Promise<Result<void, StaffError>> => {
    const kept = await store.readCases(caseIds);
    if (!kept.ok) return kept;
    const opened = await Promise.all(
      kept.value.map(async (one) => {
        const rows = await openKeptCase({ ...parts, vault: session.vault }, one);
        return { caseId: one.caseId, line: rows.ok ? lineOf(rows.value.actions) : undefined };
      }),
    );
    await parts.yieldToMain();
    if (!session.isOpen()) return err({ type: 'staff/locked' });
    sorted = undefined;
    for (const { caseId, line } of opened) {
      if (line === undefined) lines.delete(caseId);
      else lines.set(caseId, line);
    }
    return ok(undefined);
  };

  const readAll = async (): Promise<Result<void, StaffError>> => {
    for (let last = ''; ; ) {
      const ids = await store.caseIdsAfter(last, batchCases);
      if (!ids.ok) return ids;
      const end = ids.value.at(-1);
      if (end === undefined) return ok(undefined);
      const taken = await take(ids.value);
      if (!taken.ok) return taken;
      last = end;
    }
  };

  const readSince = async (seq: number): Promise<Result<void, StaffError>> => {
    const ids = await store.touchedSince(session.window.id, seq);
    if (!ids.ok) return ids;
    for (let at = 0; at < ids.value.length; at += batchCases) {
      const taken = await take(ids.value.slice(at, at + batchCases));
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  };

  const dropGone = async (gone: number): Promise<Result<void, StaffError>> => {
    if (gone === goneSeen) return ok(undefined);
    const ids = await store.allCaseIds();
    if (!ids.ok) return ids;
    const kept = new Set(ids.value);
    for (const caseId of lines.keys()) if (!kept.has(caseId)) lines.delete(caseId);
    sorted = undefined;
    goneSeen = gone;
    return ok(undefined);
  };

  return {
    catchUp: () =>
      inTurn(async () => {
        const chain = await store.readChain();
        if (!chain.ok) return chain;
        const gone = await store.countGone();
        if (!gone.ok) return gone;
        const { seq } = chain.value;
        if (seen === seq) return dropGone(gone.value);
        const read = seen === undefined ? await readAll() : await readSince(seen);
        if (!read.ok) return read;
        seen = seq;
        return dropGone(gone.value);
      }),
    summaries() {
      sorted ??= [...lines.values()]
        .sort((a, b) => Date.parse(b.opening.at) - Date.parse(a.opening.at) || b.opening.seq - a.opening.seq)
        .map(({ summary }) => summary);
      return sorted;
    },
    openings: () => [...lines.values()].map(({ opening }) => opening),
  };
}

function lineOf(actions: Parameters<typeof foldCase>[0]): Line | undefined {
  const { opened, status, comeBack } = foldCase(actions);
  if (opened === undefined) return undefined;
  const { caseId, at: openedAt, errands, practice, clerkId } = opened;
  return { summary: { caseId, openedAt, status, errands, practice, clerkId, comeBack }, opening: opened };
}
