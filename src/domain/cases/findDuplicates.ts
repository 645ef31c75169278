import { todayAtCentre } from '../calendar/todayAtCentre.ts';
import type { CaseActionOf } from './CaseAction.ts';

/** What of an opening is compared. */
export type ComparedOpening = Pick<
  CaseActionOf<'opened'>,
  'caseId' | 'at' | 'packetId' | 'errands' | 'persons' | 'practice'
>;

/** Another case that may be the same visit. `samePacket` is certain; `alike` is a warning only. */
export interface Duplicate {
  readonly type: 'samePacket' | 'alike';
  readonly caseId: string;
  /** When that one was opened. */
  readonly at: string;
}

/**
 * Cases opened from the same hand-over, or on the same day at the centre for the same errands and kinds of persons, in
 * the order of `others`. Where only one of two came with a hand-over, the errands are enough: a spoken code says nothing
 * of persons, so a clerk's ticks stand beside what the visitor had entered.
 * Practice cases and real ones are never compared; an opening of the same case is no duplicate.
 */
export function findDuplicates(opening: ComparedOpening, others: readonly ComparedOpening[]): Duplicate[] {
  const wish = wishOf(opening);
  const persons = personsOf(opening);
  return others
    .filter((other) => other.caseId !== opening.caseId && other.practice === opening.practice)
    .flatMap((other): Duplicate[] => {
      if (opening.packetId !== null && other.packetId === opening.packetId)
        return [{ type: 'samePacket', caseId: other.caseId, at: other.at }];
      const isHeardOnly = (opening.packetId === null) !== (other.packetId === null);
      const isAlike = wishOf(other) === wish && (isHeardOnly || personsOf(other) === persons);
      return isAlike ? [{ type: 'alike', caseId: other.caseId, at: other.at }] : [];
    });
}

/** The day at the centre, and what about. */
function wishOf({ at, errands }: ComparedOpening): string {
  return [todayAtCentre(Date.parse(at)), ...errands.map(({ subjectId }) => subjectId).sort()].join('\n');
}

/** For whom each of it is, by kinds. */
function personsOf({ errands, persons }: ComparedOpening): string {
  const kindOf = new Map(persons.map(({ key, kind }) => [key, kind]));
  const wanted = errands.map(({ subjectId, persons: keys }) => [
    subjectId,
    ...keys.map((key) => kindOf.get(key)).sort(),
  ]);
  return wanted
    .map((parts) => parts.join(' '))
    .sort()
    .join('\n');
}
