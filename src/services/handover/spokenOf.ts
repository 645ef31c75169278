import type { Handover } from '../../domain/handover/Handover.ts';
import { listMarkOf, spokenCode } from '../../handover/spokenCode.ts';

/**
 * What of a hand-over can be read aloud: the errands, the day, and which papers of the list are ready. Null where it
 * is too much. The window makes the list anew from its own edition and compares its mark.
 */
export function spokenOf({ errands, day, persons, papers }: Handover): string | null {
  const keys = papers.map(({ person, evidenceTypeId }) => `${person}/${evidenceTypeId}`);
  return spokenCode({
    subjectIds: errands.map(({ subjectId }) => subjectId),
    day,
    forOthers: persons.length > 1 || persons[0]?.kind !== 'self',
    paperCount: papers.length,
    ready: papers.map(({ state }) => state === 'ready'),
    listMark: listMarkOf(keys),
  });
}
