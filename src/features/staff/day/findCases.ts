import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { LocalizedText } from '../../../domain/locale/LocalizedText.ts';
import { holdsWords, searchedName } from '../../../domain/visit/ErrandCatalogue.ts';
import type { CaseSummary } from '../../../services/staff/StaffService.ts';

export interface CaseFilter {
  /**
   * What was typed: the number of a receipt, the beginning of a case's id, words out of the name of one of its errands in
   * any language, or the day it was opened at the centre, `2026-12-01`, `12-1`, `12/1`.
   */
  readonly query: string;
  readonly status: CaseSummary['status'] | 'all';
}

export type ErrandNames = ReadonlyMap<string, LocalizedText>;

/**
 * The cases that a filter leaves, in their order; those with a receipt of the number that was typed come first. Names
 * are folded once each, however many cases there are.
 */
export function findCases(
  cases: readonly CaseSummary[],
  { query, status }: CaseFilter,
  names: ErrandNames,
): readonly CaseSummary[] {
  const id = query.trim();
  if (id === '' && status === 'all') return cases;
  const day = dayEnding(id);
  const answers = new Map<string, boolean>();
  const isAsked = (subjectId: string): boolean => {
    const known = answers.get(subjectId);
    if (known !== undefined) return known;
    const name = names.get(subjectId);
    const answer = holdsWords(name === undefined ? subjectId : searchedName(name), query);
    answers.set(subjectId, answer);
    return answer;
  };
  const ofStatus = status === 'all' ? cases : cases.filter((one) => one.status === status);
  const number = numberIn(id);
  const given = number === undefined ? [] : ofStatus.filter(({ receipts }) => receipts.includes(number));
  const first = new Set(given);
  const others = ofStatus.filter(
    (one) =>
      !first.has(one) &&
      (id === '' ||
        one.caseId.startsWith(id) ||
        (day !== undefined && timeAtCentre(one.openedAt).slice(0, 10).endsWith(day)) ||
        one.errands.some(({ subjectId }) => isAsked(subjectId))),
  );
  return given.length === 0 ? others : [...given, ...others];
}

/** The number of a receipt as it is said or printed, with a word around it; undefined where none was typed. */
function numberIn(typed: string): number | undefined {
  const [, digits] = /^\D{0,10}(\d{1,9})\D{0,2}$/.exec(typed.normalize('NFKC')) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** How the day that was typed ends as `2026-12-01`; undefined where no day was typed. */
function dayEnding(typed: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(?:(\d{4})[-/.])?(\d{1,2})[-/.](\d{1,2})$/.exec(typed) ?? [];
  return day === '' ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
