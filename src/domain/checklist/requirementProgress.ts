import type { EvidenceState } from '../visitor/EvidenceItem.ts';
import type { RequirementView } from './ChecklistView.ts';

/** The present state of a paper; `notStarted` where nothing is stored. */
export type StateOf = (evidenceTypeId: string) => EvidenceState;

/** `open` still needs something; `notNeeded` only when the reader set aside every paper of every way. */
export type RequirementStanding = 'open' | 'ready' | 'notNeeded';

/**
 * Where one requirement stands. One way is enough: it is ready when each of its papers is ready or set aside and at
 * least one is ready, so that setting aside the contract does not by itself settle "contract or licence".
 */
export function requirementStanding({ lists }: RequirementView, stateOf: StateOf): RequirementStanding {
  const states = lists.map(({ papers }) => papers.map((paper) => stateOf(paper.evidenceTypeId)));
  if (states.some((list) => list.includes('ready') && !list.some(isOpen))) return 'ready';
  return states.every((list) => list.every((state) => state === 'notNeeded')) ? 'notNeeded' : 'open';
}

/** Whether something is still to be done about a paper in this state. */
export function isOpen(state: EvidenceState): boolean {
  return state !== 'ready' && state !== 'notNeeded';
}

export interface ChecklistProgress {
  /** Requirements that still count, without those set aside. */
  readonly total: number;
  readonly ready: number;
  /** The first paper that moves the list on; undefined when nothing is open. */
  readonly nextPaper: string | undefined;
}

/** How far the whole list is, counted by requirement: alternatives are one thing to bring, not several. */
export function checklistProgress(requirements: readonly RequirementView[], stateOf: StateOf): ChecklistProgress {
  const standings = requirements.map((requirement) => requirementStanding(requirement, stateOf));
  const firstOpen = requirements[standings.indexOf('open')];
  const open = firstOpen?.lists.flatMap(({ papers }) => papers).find((paper) => isOpen(stateOf(paper.evidenceTypeId)));
  return {
    total: standings.filter((standing) => standing !== 'notNeeded').length,
    ready: standings.filter((standing) => standing === 'ready').length,
    nextPaper: open?.evidenceTypeId,
  };
}
