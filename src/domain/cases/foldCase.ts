import { allowedActions, type CaseStatus, statusAfter } from './allowedActions.ts';
import type { Case, CaseAnomaly, CasePaper, PaperEntry } from './Case.ts';
import type { CaseAction, CaseActionOf } from './CaseAction.ts';
import { orderActions } from './orderActions.ts';

/**
 * Folds the actions of one case into its present state. actions: in any order, any of them several times. Never
 * throws; an action that may not be is kept and listed in `anomalies`, without effect, except that what two windows
 * did apart takes effect and is listed too. Source: CASE-1 to CASE-9, CASE-12.
 */
export function foldCase(actions: readonly CaseAction[]): Case {
  const ordered = orderActions(actions);
  const walk = new Walk(ordered);
  for (const action of ordered) walk.take(action);
  const { live, taken, anomalies } = walk;
  const receiptAt = live.map(({ type }) => type).lastIndexOf('receiptGiven');
  return {
    status: statusOf(live),
    atWindow: windowOf(live),
    opened: live.find((action) => action.type === 'opened'),
    papers: papersOf(taken, new Set(live)),
    notes: live.filter((action) => action.type === 'noted'),
    comeBack: comeBackOf(live),
    returns: live.filter((action) => action.type === 'returned').map(({ reason }) => reason),
    receiptIds: live.filter((action) => action.type === 'receiptGiven').map(({ receiptId }) => receiptId),
    receiptNumbers: live.flatMap((action) =>
      action.type === 'receiptGiven' && action.number !== undefined ? [action.number] : [],
    ),
    openCorrections: live
      .filter((action) => action.type === 'corrected')
      .filter((action) => {
        const told = live.findIndex(({ id }) => id === action.target) < receiptAt;
        return told && live.indexOf(action) > receiptAt;
      }),
    undoable: undoableOf(live),
    anomalies,
    actions: ordered,
  };
}

/** What stands while the actions are gone through. */
class Walk {
  /** What has effect now, oldest first; undoing takes from its end and gives back to it. */
  readonly live: CaseAction[] = [];
  /** All that was taken, undone or not. */
  readonly taken: CaseAction[] = [];
  readonly anomalies: CaseAnomaly[] = [];
  /** What each undo moved, and which way. */
  readonly #moves = new Map<CaseAction, { readonly action: CaseAction; readonly out: boolean }>();
  readonly #ids = new Set<string>();
  readonly #counters = new Set<string>();
  /** How many actions but notes came before. */
  #met = 0;
  readonly #caseId: string | undefined;

  constructor(ordered: readonly CaseAction[]) {
    this.#caseId = (ordered.find(({ type }) => type === 'opened') ?? ordered[0])?.caseId;
  }

  take(action: CaseAction): void {
    const wrong = this.#clash(action) ?? this.#judge(action);
    if (action.type !== 'noted') this.#met++;
    if (wrong !== undefined) {
      this.#list(wrong, action);
      return;
    }
    if (action.type !== 'undone') this.live.push(action);
    this.taken.push(action);
  }

  #clash(action: CaseAction): CaseAnomaly['type'] | undefined {
    if (action.caseId !== this.#caseId) return 'otherCase';
    if (this.#ids.has(action.id)) return 'sameId';
    this.#ids.add(action.id);
    const counter = `${action.windowId}/${action.seq}`;
    if (this.#counters.has(counter)) this.#list('sameCounter', action);
    this.#counters.add(counter);
    return undefined;
  }

  #judge(action: CaseAction): CaseAnomaly['type'] | undefined {
    const status = statusOf(this.live);
    const allowed = allowedActions[status].includes(action.type) || (status === 'open' && this.#takesOver(action));
    if (this.#isApart(action, status, allowed)) this.#list('apart', action);
    if (!allowed) return 'notAllowed';
    return action.type === 'undone' ? this.#undo(action) : this.#refusal(action);
  }

  #list(type: CaseAnomaly['type'], action: CaseAction): void {
    this.anomalies.push({ type, action });
  }

  /** A window takes a case over by opening or resuming it; a note disturbs nobody. */
  #isApart(action: CaseAction, status: CaseStatus, allowed: boolean): boolean {
    const holder = windowOf(this.live);
    if (holder === undefined || action.type === 'noted') return false;
    // What it took over is not all that had been done.
    if (allowed && this.#takesOver(action)) return action.known !== this.#met;
    if (action.windowId !== holder && (status === 'open' || !allowed)) return true;
    return (
      action.type === 'corrected' &&
      this.live.some(
        (other) => other.type === 'corrected' && other.target === action.target && other.windowId !== action.windowId,
      )
    );
  }

  #takesOver(action: CaseAction): action is CaseActionOf<'resumed'> {
    if (action.type !== 'resumed' || action.known === undefined) return false;
    const holder = windowOf(this.live);
    return holder !== undefined && action.windowId !== holder;
  }

  #refusal(action: CaseAction): CaseAnomaly['type'] | undefined {
    if (action.type === 'paperChecked') {
      const opened = this.live.find((other) => other.type === 'opened');
      return opened?.persons.some(({ key }) => key === action.person) ? undefined : 'unknownPerson';
    }
    if (action.type !== 'corrected') return undefined;
    const target = this.live.find(({ id }) => id === action.target);
    if (target === undefined) return 'unknownTarget';
    if (target.type === 'corrected') return 'badTarget';
    return (target.type === 'paperChecked') === (action.check !== null) ? undefined : 'badTarget';
  }

  /** Undoes the newest live action, or the newest undo where nothing came after it. */
  #undo(action: CaseActionOf<'undone'>): CaseAnomaly['type'] | undefined {
    const target = this.taken.find(({ id }) => id === action.target);
    if (target === undefined) return 'unknownTarget';
    if (notUndoable.has(target.type)) return 'notUndoable';
    if (target !== (target.type === 'undone' ? this.taken : this.live).at(-1)) return 'notNewest';
    if (target.clerkId !== action.clerkId) return 'otherClerk';
    const before = this.#moves.get(target);
    if (before?.out) this.live.push(before.action);
    else this.live.pop();
    this.#moves.set(action, { action: before?.action ?? target, out: !before?.out });
    return undefined;
  }
}

/** What has gone out of the window cannot be taken back. */
const notUndoable: ReadonlySet<CaseAction['type']> = new Set(['opened', 'receiptGiven']);

function undoableOf(live: readonly CaseAction[]): CaseAction | null {
  const newest = live.at(-1);
  return newest === undefined || notUndoable.has(newest.type) ? null : newest;
}

function windowOf(live: readonly CaseAction[]): string | undefined {
  return live.filter(({ type }) => type === 'opened' || type === 'resumed').at(-1)?.windowId;
}

function statusOf(live: readonly CaseAction[]): CaseStatus {
  const last = live.filter(({ type }) => statusAfter[type] !== undefined).at(-1);
  return (last && statusAfter[last.type]) ?? 'notOpened';
}

function comeBackOf(live: readonly CaseAction[]): Case['comeBack'] {
  const last = live.filter(({ type }) => statusAfter[type] !== undefined).at(-1);
  return last?.type === 'returned' ? last.reason : null;
}

function papersOf(taken: readonly CaseAction[], live: ReadonlySet<CaseAction>): CasePaper[] {
  const checks = new Map<string, CaseActionOf<'paperChecked'>>();
  const histories = new Map<string, { readonly first: CaseActionOf<'paperChecked'>; readonly history: PaperEntry[] }>();
  for (const action of taken) {
    if (action.type !== 'paperChecked' && action.type !== 'corrected') continue;
    if (action.type === 'paperChecked') checks.set(action.id, action);
    const checked = action.type === 'paperChecked' ? action : checks.get(action.target);
    if (checked === undefined || action.check === null) continue;
    const key = `${checked.person}/${checked.evidenceTypeId}`;
    const paper = histories.get(key) ?? { first: checked, history: [] };
    paper.history.push({ action, check: action.check, undone: !live.has(action) });
    histories.set(key, paper);
  }
  return [...histories.values()].map(({ first, history }) => ({
    person: first.person,
    evidenceTypeId: first.evidenceTypeId,
    now: nowOf(history),
    history,
  }));
}

/** A correction of an older check does not touch a newer one. */
function nowOf(history: readonly PaperEntry[]): CasePaper['now'] {
  const standing = history.filter(({ undone }) => !undone);
  const newest = standing.filter(({ action }) => action.type === 'paperChecked').at(-1);
  const corrected = standing
    .filter(({ action }) => action.type === 'corrected' && action.target === newest?.action.id)
    .at(-1);
  return (corrected ?? newest)?.check ?? null;
}
