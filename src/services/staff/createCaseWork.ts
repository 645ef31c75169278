import { dayStartAtCentre } from '../../domain/calendar/dayStartAtCentre.ts';
import { todayAtCentre } from '../../domain/calendar/todayAtCentre.ts';
import { allowedActions } from '../../domain/cases/allowedActions.ts';
import type { Case } from '../../domain/cases/Case.ts';
import type { CaseAction } from '../../domain/cases/CaseAction.ts';
import { type Duplicate, findDuplicates } from '../../domain/cases/findDuplicates.ts';
import { foldCase } from '../../domain/cases/foldCase.ts';
import { Handover } from '../../domain/handover/Handover.ts';
import { Receipt } from '../../domain/receipt/Receipt.ts';
import { receiptOf } from '../../domain/receipt/receiptOf.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { hexOf } from '../../domain/sealing/hex.ts';
import type { ChainRow } from '../../storage/staff/CaseRows.ts';
import { type ChainHead, openChain } from '../../storage/staff/ChainHead.ts';
import { isLinked, type OpenedRows, openHandover, openKeptCase } from '../../storage/staff/openKeptCase.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import type { EnclosureToKeep } from '../../storage/staff/StaffStore.ts';
import { createTurns } from '../turns/createTurns.ts';
import { type CaseOverview, createCaseOverview } from './createCaseOverview.ts';
import { markOfPacket } from './markOfPacket.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { ActionDraft, CaseRead, CaseSummary, GivenReceipt, OpenedCase, OpeningDraft } from './StaffService.ts';
import type { StaffSession } from './StaffSession.ts';
import { type ChangeToSeal, sealChange } from './sealChange.ts';
import { stampAction } from './stampAction.ts';

/** A case as it stands, with what the next action of the window follows. */
interface Standing extends CaseRead {
  readonly rows: OpenedRows;
  readonly head: ChainHead;
}

type Answer<T> = Promise<Result<T, StaffError>>;

/** Where a new case will be kept: photographs are sealed with its key before it is there. */
export interface CasePlace {
  readonly caseId: string;
  /** 16 bytes in hexadecimal. */
  readonly salt: string;
  readonly enclosure?: EnclosureToKeep;
}

/** What one unlocked session does to cases; one thing after the other. */
export interface CaseWork {
  readonly overview: CaseOverview;
  /** place: where a new case is to be kept, with what a sealed file has brought to it. */
  openCase(draft: OpeningDraft, place?: CasePlace): Answer<OpenedCase>;
  act(caseId: string, draft: ActionDraft): Answer<CaseRead>;
  read(caseId: string): Answer<CaseRead>;
  list(): Answer<readonly CaseSummary[]>;
  giveReceipt(caseId: string): Answer<GivenReceipt>;
}

/** As often another tab may be faster before this one gives up. */
const tries = 100;
const damaged = err({ type: 'staff/damaged' });
const notAllowed = err({ type: 'staff/not-allowed' });

export function createCaseWork(parts: StaffParts, session: StaffSession): CaseWork {
  const { store, sealing } = parts;
  const { vault, window } = session;
  const overview = createCaseOverview(parts, session);
  const inTurn = createTurns();

  const headOf = async (row: ChainRow): Answer<ChainHead> => {
    const head = await openChain(vault, window.id, row);
    return head === undefined ? damaged : ok(head);
  };

  const stand = async (caseId: string): Answer<Standing> => {
    const found = await store.readCase(caseId);
    if (!found.ok) return found;
    const { kept, chain } = found.value;
    const head = await headOf(chain);
    if (!head.ok) return head;
    const rows = await openKeptCase({ vault, sealing }, kept);
    if (!rows.ok) {
      if (rows.error.type === 'storage/missing') overview.forget([caseId]);
      return rows;
    }
    const handover = await openHandover(kept, rows.value);
    if (!handover.ok) return handover;
    if (!(await isLinked({ vault, sealing }, rows.value.actions, found.value))) return damaged;
    const folded = foldCase(rows.value.actions);
    return ok({ case: folded, handover: handover.value, rows: rows.value, head: head.value });
  };

  /** Seals and keeps; a session that has ended meanwhile keeps nothing more. */
  const keep = async (change: ChangeToSeal): Answer<void> => {
    const sealed = await sealChange(parts, session, change);
    if (!session.isOpen()) return err({ type: 'staff/locked' });
    const kept = await store.commit(sealed);
    if (kept.ok) overview.put(change.after);
    return kept;
  };

  /** Makes a change anew for as long as other tabs are faster. */
  const untilKept = <T>(attempt: () => Answer<T>): Answer<T> =>
    inTurn(async () => {
      for (let left = tries; ; left--) {
        const done = await attempt();
        if (done.ok || done.error.type !== 'storage/changed-elsewhere' || left === 1) return done;
      }
    });

  /** The action with its stamp and the case after it, or why it may not be. */
  const follow = (
    { case: before, rows, head }: Standing,
    draft: { readonly type: CaseAction['type'] },
  ): Result<{ readonly action: CaseAction; readonly after: Case }, StaffError> => {
    const isTakingOver = draft.type === 'resumed' && before.atWindow !== window.id;
    if (!allowedActions[before.status].includes(draft.type) && !isTakingOver) return notAllowed;
    const known = before.actions.filter(({ type }) => type !== 'noted').length;
    const whole = isTakingOver ? { ...draft, known } : draft;
    const action = stampAction(parts, session, head, rows.row.caseId, whole, rows.actions);
    if (!action.ok) return action;
    if (isPastDay(action.value, parts.clock.nowMs())) return err({ type: 'staff/past-day' });
    const after = foldCase([...rows.actions, action.value]);
    return after.anomalies.length > before.anomalies.length ? notAllowed : ok({ action: action.value, after });
  };

  const openNew = async (
    draft: OpeningDraft,
    packet: string | null,
    place: CasePlace = { caseId: sealing.newId(), salt: hexOf(sealing.randomBytes(16)) },
  ): Answer<OpenedCase> => {
    const { handover, errands, persons, practice } = draft;
    const found = await store.findByPacket(packet);
    if (!found.ok) return found;
    if (found.value.caseId !== undefined) return openKnown(found.value.caseId, handover);
    const head = await headOf(found.value.chain);
    if (!head.ok) return head;
    const { caseId, salt, ...brought } = place;
    const packetId = handover?.packetId ?? null;
    const opened = { type: 'opened' as const, packetId, errands, persons, practice };
    const action = stampAction(parts, session, head.value, caseId, opened);
    if (!action.ok) return action;
    const duplicates = await duplicatesOf(action.value);
    if (!duplicates.ok) return duplicates;
    const sealer = await vault.caseSealer(caseId, salt);
    const row = { caseId, salt, packet };
    const after = foldCase([action.value]);
    const change = { head: head.value, row, sealer, count: 0, action: action.value, after, handover, ...brought };
    const kept = await keep(change);
    if (!kept.ok) return kept;
    return ok({ caseId, isKnown: false, duplicates: duplicates.value });
  };

  const openKnown = async (caseId: string, handover: Handover | null): Answer<OpenedCase> => {
    const standing = await stand(caseId);
    if (!standing.ok) return standing;
    const { opened } = standing.value.case;
    if (opened === undefined || opened.packetId !== handover?.packetId) return damaged;
    const duplicates = await duplicatesOf(opened);
    return duplicates.ok ? ok({ caseId, isKnown: true, duplicates: duplicates.value }) : duplicates;
  };

  /** What was opened the same day is compared, so nobody waits for older cases to be read. */
  const duplicatesOf = async (opened: CaseAction): Answer<Duplicate[]> => {
    const dayStart = dayStartAtCentre(Date.parse(opened.at));
    const reached = await overview.reachBackTo(dayStart);
    if (!reached.ok) return reached;
    return ok(opened.type === 'opened' ? findDuplicates(opened, overview.openedSince(dayStart)) : []);
  };

  return {
    overview,
    async openCase(draft, place) {
      const handover = draft.handover === null ? ok(null) : readValue(Handover, draft.handover, 'handover');
      if (!handover.ok) return handover;
      const packet = handover.value && (await markOfPacket(vault, handover.value.packetId, draft.practice));
      return untilKept(async () => {
        return openNew({ ...draft, handover: handover.value }, packet, place);
      });
    },
    act: (caseId, draft) =>
      untilKept(async () => {
        const standing = await stand(caseId);
        if (!standing.ok) return standing;
        const next = follow(standing.value, draft);
        if (!next.ok) return next;
        const { rows, head, handover } = standing.value;
        const { action, after } = next.value;
        const kept = await keep({ ...rows, head, count: rows.actions.length, action, after });
        return kept.ok ? ok({ case: after, handover }) : kept;
      }),
    async read(caseId) {
      const standing = await stand(caseId);
      return standing.ok ? ok({ case: standing.value.case, handover: standing.value.handover }) : standing;
    },
    async list() {
      const caughtUp = await overview.catchUp();
      return caughtUp.ok ? ok(overview.listing.get().cases) : caughtUp;
    },
    giveReceipt: (caseId) =>
      untilKept(async () => {
        const standing = await stand(caseId);
        if (!standing.ok) return standing;
        const receiptId = sealing.newId();
        const number = (standing.value.head.receipt?.number ?? 0) + 1;
        const given = { type: 'receiptGiven', receiptId, number } as const;
        const next = follow(standing.value, given);
        if (!next.ok) return next;
        const { rows, head } = standing.value;
        const { action, after } = next.value;
        const made = receiptOf(standing.value.case, {
          receiptId,
          windowId: window.id,
          keyId: window.keyId,
          number,
          previous: head.receipt?.hash ?? null,
          at: action.at,
          edition: action.edition,
        });
        if (!made.ok) return damaged;
        const checked = readValue(Receipt, made.value, 'receipt');
        if (!checked.ok) return checked;
        const receipt = checked.value;
        const text = await parts.signReceipt(receipt, session.secretKey);
        const hash = await parts.receiptHash(receipt);
        const count = rows.actions.length;
        const kept = await keep({ ...rows, head, count, action, after, receipt: { receipt, text, hash } });
        return kept.ok ? ok({ receipt, text }) : kept;
      }),
  };
}

/** Nothing can follow by a day that is over. */
function isPastDay(action: CaseAction, nowMs: number): boolean {
  const until = 'check' in action ? action.check?.until : null;
  return until != null && until < todayAtCentre(nowMs);
}

/** Practice is never taken for real, nor real for practice, even with the same hand-over. */
export function packetMark({ packetId }: Handover, practice: boolean): string {
  return `packet|${practice ? 'practice' : 'real'}|${packetId}`;
}
