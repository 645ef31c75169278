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
}

/**
 * Cases opened from the same hand-over, or on the same day at the centre for the same errands and kinds of persons.
 * Practice cases and real ones are never compared; an opening of the same case is no duplicate.
 */
export function findDuplicates(opening: ComparedOpening, others: readonly ComparedOpening[]): Duplicate[] {
  const alike = likeness(opening);
  return others
    .filter((other) => other.caseId !== opening.caseId && other.practice === opening.practice)
    .flatMap((other): Duplicate[] => {
      if (opening.packetId !== null && other.packetId === opening.packetId)
        return [{ type: 'samePacket', caseId: other.caseId }];
      return likeness(other) === alike ? [{ type: 'alike', caseId: other.caseId }] : [];
    });
}

function likeness({ at, errands, persons }: ComparedOpening): string {
  const kindOf = new Map(persons.map(({ key, kind }) => [key, kind]));
  const wanted = errands.map(({ subjectId, persons: keys }) => [
    subjectId,
    ...keys.map((key) => kindOf.get(key)).sort(),
  ]);
  return [todayAtCentre(Date.parse(at)), ...wanted.map((parts) => parts.join(' ')).sort()].join('\n');
}
