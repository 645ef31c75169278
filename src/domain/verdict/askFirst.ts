import type { BagList } from '../bagList/BagList.ts';
import type { ErrandView } from '../bagList/ErrandView.ts';
import type { VisitQuestions } from '../bagList/loadVisitQuestions.ts';
import type { DayStanding } from '../calendar/dayStanding.ts';
import { isOpeningKnown } from './openings.ts';
import type { AskFirst, Opening } from './Verdict.ts';

interface AskParts {
  readonly bag: BagList;
  readonly standing: DayStanding | null;
  readonly hasHelper: boolean;
  readonly questions: VisitQuestions;
  readonly openings: readonly Opening[];
}

/**
 * What no source answers and is better asked before setting out: which papers, where, by whom, and on which day and
 * hours. The hours of the centre's window are asked about only where an errand may be done there and the centre has not
 * confirmed them.
 */
export function askFirst({ bag, standing, hasHelper, questions, openings }: AskParts): AskFirst[] {
  const { errands, day } = bag;
  const isElsewhere = isAllElsewhere(errands);
  const asks: AskFirst[] = [];
  for (const errand of errands) {
    if (!isPublished(errand)) asks.push({ type: 'papers', ...named(errand), question: errand.papersQuestion });
  }
  for (const errand of errands) {
    const { where } = errand;
    if (where.type === 'notPublished') asks.push({ type: 'place', ...named(errand), question: where.question });
  }
  for (const errand of hasHelper ? errands : []) {
    const { proxy } = errand;
    if (proxy.type === 'notPublished') asks.push({ type: 'proxy', ...named(errand), question: proxy.question });
  }
  if (day !== null && standing === 'unknownYear')
    asks.push({
      type: 'holidays',
      year: Number(day.slice(0, 4)),
      question: isElsewhere ? null : questions.holidays,
    });
  if (standing !== 'past' && !areOpeningsKnown(errands, openings)) {
    asks.push({ type: 'hours', question: isElsewhere ? null : questions.hours });
  }
  return asks;
}

/** Whether something is done at the centre, and the hours of each of its places there are confirmed for the day. */
export function areOpeningsKnown(errands: readonly ErrandView[], openings: readonly Opening[]): boolean {
  const here = errands.filter(({ where }) => where.type !== 'elsewhere');
  return here.length > 0 && here.every(({ where }) => isOpeningKnown(where, openings));
}

/** Whether nothing at all is done at the centre, as far as is known. */
export function isAllElsewhere(errands: readonly ErrandView[]): boolean {
  return errands.every(({ where }) => where.type === 'elsewhere');
}

function isPublished({ lists }: ErrandView): boolean {
  return lists.some(({ standing }) => standing === 'published');
}

function named({ id, name }: ErrandView): Pick<Extract<AskFirst, { type: 'papers' }>, 'errandId' | 'errandName'> {
  return { errandId: id, errandName: name };
}
