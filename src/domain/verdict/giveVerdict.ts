import type { BagLine, BagList, WayChoice } from '../bagList/BagList.ts';
import type { VisitQuestions } from '../bagList/loadVisitQuestions.ts';
import type { DayStanding } from '../calendar/dayStanding.ts';
import { areOpeningsKnown, askFirst, isAllElsewhere } from './askFirst.ts';
import { openingsOf } from './openings.ts';
import { isBad, paperReasons } from './paperReasons.ts';
import { paperRef } from './paperRef.ts';
import type { DateCheck, NextStep, Opening, Verdict, VerdictReason } from './Verdict.ts';
import { verdictNotes } from './verdictNotes.ts';

export interface VerdictParts {
  readonly bag: BagList;
  /** What is known of `bag.day`; null while no day is chosen. */
  readonly standing: DayStanding | null;
  /** Whether someone else goes in the reader's place. */
  readonly hasHelper: boolean;
  readonly questions: VisitQuestions;
}

/**
 * Computes the verdict. Pure. Only papers of published lists can keep somebody from coming; those that are merely
 * sensible to carry never do. A paper that is missing or not valid on the day is a promise instead of a reason only
 * where a record says that it may follow, and only when nothing else stands in the way.
 */
export function giveVerdict(parts: VerdictParts): Verdict {
  const { bag, standing, hasHelper } = parts;
  const lines = bag.persons.flatMap(({ stops }) => stops.flatMap((stop) => stop.lines));
  const choices = bag.persons.flatMap(({ stops }) => stops.flatMap((stop) => stop.choices));
  const published = bag.errands.filter(({ lists }) => lists.some(({ standing }) => standing === 'published')).length;
  const basis = published === 0 ? 'none' : published === bag.errands.length ? 'all' : 'some';
  const papers = countPapers(lines, choices);
  const openings = openingsOf(bag.errands, bag.day, standing);
  const rest = { basis, openings, notes: verdictNotes(bag, hasHelper), papers } as const;
  if (bag.errands.length === 0) {
    const next: NextStep = { type: 'pickErrand' };
    return { ...rest, answer: 'nothingPlanned', reasons: [], promises: [], askFirst: [], checks: [], next };
  }

  const ofPapers = paperReasons(lines, choices);
  const reasons = [...dayReasons(parts, openings), ...(hasHelper ? proxyReasons(bag) : []), ...ofPapers];
  const mayFollow = new Set(lines.filter((line) => line.mayFollow !== null).map(({ key }) => key));
  const follows = (reason: VerdictReason) =>
    (reason.type === 'missing' || reason.type === 'notValid') && mayFollow.has(reason.paper.key);
  const blocking = reasons.filter((reason) => !follows(reason));
  const promises = blocking.length > 0 ? [] : reasons.flatMap((reason) => ('paper' in reason ? reason.paper : []));
  const questions = askFirst({ ...parts, openings });
  const checks = lines.flatMap(dateCheck);
  const [reason] = blocking;
  const [check] = checks;
  const [question] = questions;
  return {
    ...rest,
    answer: reason !== undefined ? 'notYet' : promises.length > 0 ? 'comeAndPromise' : 'come',
    reasons: reason === undefined ? [] : [...blocking, ...reasons.filter(follows)],
    promises,
    askFirst: questions,
    checks,
    next:
      reason !== undefined
        ? { type: 'solve', reason }
        : check !== undefined
          ? { type: 'check', check }
          : question !== undefined
            ? { type: 'ask', question }
            : { type: 'go' },
  };
}

/**
 * A day off is one of the centre: for what is done at a port or an agency it only asks for their hours. Confirmed hours
 * speak for themselves on a weekend.
 */
function dayReasons({ bag, standing }: VerdictParts, openings: readonly Opening[]): VerdictReason[] {
  const { day, errands } = bag;
  if (day === null) return [{ type: 'noDay' }];
  const closed = openings.flatMap((opening): VerdictReason[] =>
    opening.times.length === 0 ? [{ type: 'closed', opening }] : [],
  );
  switch (standing) {
    case 'past':
      return [{ type: 'dayPast', day }];
    case 'publicHoliday':
      return isAllElsewhere(errands) ? [] : [{ type: standing, day }];
    case 'weekend':
      return isAllElsewhere(errands) || areOpeningsKnown(errands, openings)
        ? closed
        : [...closed, { type: standing, day }];
    default:
      return closed;
  }
}

function proxyReasons({ errands }: BagList): VerdictReason[] {
  return errands.flatMap(({ id, name, proxy }): VerdictReason[] =>
    proxy.type === 'no' ? [{ type: 'mustComeYourself', errandId: id, errandName: name }] : [],
  );
}

/** A list asks for a date that is not typed yet. Asked only of papers the reader holds ready. */
function dateCheck(line: BagLine): DateCheck[] {
  const { validity, state, standing } = line;
  if (validity.type !== 'unknown' || validity.wants.length === 0) return [];
  return state === 'ready' && standing === 'published' ? [{ paper: paperRef(line), wants: validity.wants }] : [];
}

function countPapers(lines: readonly BagLine[], choices: readonly WayChoice[]): Verdict['papers'] {
  const counted = lines.filter(({ standing, state }) => standing === 'published' && state !== 'notNeeded');
  const open = choices.filter(
    ({ standing, taken, isSetAside }) => standing === 'published' && taken === null && !isSetAside,
  );
  const ready = counted.filter((line) => line.state === 'ready' && !isBad(line.validity));
  return { total: counted.length + open.length, ready: ready.length };
}
