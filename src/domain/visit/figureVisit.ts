import type { BagList } from '../bagList/BagList.ts';
import { collectErrands } from '../bagList/collectErrands.ts';
import type { ErrandView } from '../bagList/ErrandView.ts';
import { loadVisitQuestions, type VisitQuestions } from '../bagList/loadVisitQuestions.ts';
import { makeBagList } from '../bagList/makeBagList.ts';
import { type DayStanding, dayStanding, type HolidayTable } from '../calendar/dayStanding.ts';
import { nextWorkdays } from '../calendar/nextWorkdays.ts';
import type { ContentReader } from '../content/ContentReader.ts';
import type { EditionStamp } from '../content/EditionStamp.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import { giveVerdict } from '../verdict/giveVerdict.ts';
import { openingsOf } from '../verdict/openings.ts';
import type { Verdict } from '../verdict/Verdict.ts';
import type { EvidenceItem } from '../visitor/EvidenceItem.ts';
import type { PersonId } from '../visitor/Person.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import type { Preparation } from './Preparation.ts';

/** What an edition knows of some errands and of days, read once for the language of the page. */
export interface VisitFacts {
  readonly errands: readonly ErrandView[];
  readonly questions: VisitQuestions;
  readonly holidays: readonly HolidayTable[];
  readonly edition: EditionStamp;
}

/** What all of it comes to for one visit. */
export interface VisitFigures {
  readonly bag: BagList;
  /** What is known of the chosen day; null while none is chosen. */
  readonly standing: DayStanding | null;
  /** The next days that could be chosen: worked, and of those not the ones on which a place is known to be closed. */
  readonly offered: readonly PlainDate[];
  readonly verdict: Verdict;
}

/** Reads from the edition all that the figures of a visit with these errands need. */
export async function loadVisitFacts(
  content: ContentReader,
  edition: EditionStamp,
  locale: LocaleTag,
  subjectIds: readonly string[],
): Promise<VisitFacts> {
  const [errands, questions, holidays] = await Promise.all([
    collectErrands({ content, locale, edition }, subjectIds),
    loadVisitQuestions(content, locale),
    content.list('calendar'),
  ]);
  return { errands, questions, holidays, edition };
}

interface VisitParts {
  readonly preparation: Preparation;
  /** What is kept of a person's papers, by kind of paper. */
  readonly itemsOf: (person: PersonRef) => ReadonlyMap<string, EvidenceItem>;
  /** The stored person that is the reader; null while none is stored. */
  readonly selfId: PersonId | null;
  /** The day it is at the centre. */
  readonly today: PlainDate;
}

/** A place that is open once a week is found within so many worked days, holidays or not. */
const searchedDays = 20;
const offeredDays = 3;

/** The bag list, the standing of the day and the verdict of a visit. Pure. */
export function figureVisit(facts: VisitFacts, { preparation, itemsOf, selfId, today }: VisitParts): VisitFigures {
  const { errands, questions, holidays, edition } = facts;
  const bag = makeBagList({ errands, preparation, itemsOf, selfId, today, edition: edition.edition });
  const { day } = preparation;
  const standing = day === null ? null : dayStanding(day, today, holidays);
  return {
    bag,
    standing,
    offered: nextWorkdays(today, searchedDays, holidays)
      .filter((one) => !isAnyClosed(bag.errands, one, dayStanding(one, today, holidays)))
      .slice(0, offeredDays),
    verdict: giveVerdict({ bag, standing, hasHelper: preparation.helper !== null, questions }),
  };
}

function isAnyClosed(errands: readonly ErrandView[], day: PlainDate, standing: DayStanding): boolean {
  return openingsOf(errands, day, standing).some(({ times }) => times.length === 0);
}
