import type { BagLine, WayChoice } from '../bagList/BagList.ts';
import type { Validity } from '../dates/validOn.ts';
import { paperRef } from './paperRef.ts';
import type { VerdictReason } from './Verdict.ts';

type BadValidity = Extract<Validity, { type: 'expired' | 'issuedLater' | 'tooOld' | 'tooShort' }>;

/** Whether a paper's dates are known to be wrong for the day. */
export function isBad(validity: Validity): validity is BadValidity {
  return ['expired', 'issuedLater', 'tooOld', 'tooShort'].includes(validity.type);
}

/**
 * What the papers of published lists leave to do, the most pressing first: not valid on the day, cannot be had yet,
 * not begun, under way, a way to choose, a condition to decide. Within each in the order of the bag.
 */
export function paperReasons(lines: readonly BagLine[], choices: readonly WayChoice[]): VerdictReason[] {
  const reasons = [...lines.flatMap(lineReason), ...choices.flatMap(choiceReason)];
  return reasons.sort((a, b) => rank(a) - rank(b));
}

function lineReason(line: BagLine): VerdictReason[] {
  const { state, validity } = line;
  const paper = paperRef(line);
  const published = line.neededFor.filter(({ standing }) => standing === 'published');
  if (published.length === 0 || state === 'notNeeded') return [];
  if (state === 'ready') return isBad(validity) ? [{ type: 'notValid', paper, validity }] : [];
  const onlyIf = published.map((need) => need.onlyIf).filter((words) => words !== null);
  const [condition] = onlyIf;
  if (state === 'notStarted' && onlyIf.length === published.length && condition !== undefined)
    return [{ type: 'decide', paper, onlyIf: condition }];
  return [{ type: 'missing', paper, state }];
}

function choiceReason(choice: WayChoice): VerdictReason[] {
  if (choice.standing !== 'published' || choice.taken !== null || choice.isSetAside) return [];
  const { key, person, errandName, requirementName } = choice;
  return [{ type: 'choose', choiceKey: key, person, errandName, requirementName }];
}

function rank(reason: VerdictReason): number {
  if (reason.type === 'missing') return { cannotYet: 1, notStarted: 2, inProgress: 3 }[reason.state];
  return { notValid: 0, choose: 4, decide: 5 }[reason.type as 'notValid' | 'choose' | 'decide'];
}
