import type { CaseStatus } from './allowedActions.ts';
import type { CaseAction, CaseActionOf } from './CaseAction.ts';
import type { PaperCheck } from './PaperCheck.ts';

/** One word about a paper, in the order of the case. What was undone stays and says so. */
export interface PaperEntry {
  readonly action: CaseActionOf<'paperChecked'> | CaseActionOf<'corrected'>;
  readonly check: PaperCheck;
  readonly undone: boolean;
}

/** One paper of one person. `now` is the newest check, as corrected; null where all was undone. */
export interface CasePaper {
  readonly person: string;
  readonly evidenceTypeId: string;
  readonly now: PaperCheck | null;
  readonly history: readonly PaperEntry[];
}

/**
 * Something to look at; the action itself is kept.
 * notAllowed: not in that status · notNewest, otherClerk, notUndoable: an undo that may not be · unknownTarget: names
 * nothing that stands · badTarget: a correction that does not fit what it names · unknownPerson · apart: two windows
 * acted without knowing of each other · sameId, sameCounter: one id or counter used twice · otherCase.
 */
export interface CaseAnomaly {
  readonly type:
    | 'notAllowed'
    | 'notNewest'
    | 'otherClerk'
    | 'notUndoable'
    | 'unknownTarget'
    | 'badTarget'
    | 'unknownPerson'
    | 'apart'
    | 'sameId'
    | 'sameCounter'
    | 'otherCase';
  readonly action: CaseAction;
}

/** The present state of a case, a projection that every window can make anew. */
export interface Case {
  readonly status: CaseStatus;
  /** The window that has it: the last to open it, go on with it or take it over. Undefined while no opening has been seen. */
  readonly atWindow: string | undefined;
  /** Undefined only while no opening has been seen. */
  readonly opened: CaseActionOf<'opened'> | undefined;
  readonly papers: readonly CasePaper[];
  readonly notes: readonly CaseActionOf<'noted'>[];
  /** Why someone has to come back, as long as that stands. */
  readonly comeBack: CaseActionOf<'returned'>['reason'] | null;
  /** Every reason for which someone had to come back, the first first, also those that are over; undone ones are not. */
  readonly returns: readonly CaseActionOf<'returned'>['reason'][];
  readonly receiptIds: readonly string[];
  /** The numbers that stand on them, as far as they were noted. */
  readonly receiptNumbers: readonly number[];
  /** Corrections of what a receipt has told already, which no later receipt has told yet. */
  readonly openCorrections: readonly CaseActionOf<'corrected'>[];
  /** What an undo would take back now: the newest action that stands, unless it is one that nobody may undo. */
  readonly undoable: CaseAction | null;
  readonly anomalies: readonly CaseAnomaly[];
  /** All actions, each once, in the order of the case. */
  readonly actions: readonly CaseAction[];
}
