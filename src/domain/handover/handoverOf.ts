import type { BagList } from '../bagList/BagList.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { Preparation } from '../visit/Preparation.ts';
import type { PersonKind } from '../visitor/Person.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import type { Handover } from './Handover.ts';

export interface HandoverParts {
  readonly preparation: Preparation;
  readonly bag: BagList;
  readonly kindOf: (person: PersonRef) => PersonKind;
  readonly locale: LocaleTag;
  readonly packetId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The hand-over of a visit: kinds and states only, nothing the reader wrote. Null where there is no errand that this
 * edition knows. Papers of ways that were taken are lines of the bag already; a way not taken yet is `undecided`.
 */
export function handoverOf({ preparation, bag, kindOf, locale, packetId, now }: HandoverParts): Handover | null {
  const errands = preparation.errands.filter(({ subjectId }) => !bag.lostErrands.includes(subjectId));
  if (errands.length === 0) return null;
  const refs = [...new Set(errands.flatMap(({ persons }) => persons))];
  const keyOf = new Map<PersonRef, string>(refs.map((ref, at) => [ref, `p${at + 1}`]));
  const stops = bag.persons.flatMap(({ person, stops: own }) => {
    const key = keyOf.get(person);
    return key === undefined ? [] : own.map((stop) => ({ key, stop }));
  });
  return {
    version: 1,
    packetId,
    createdAt: new Date(Math.floor(now / 1000) * 1000).toISOString().replace('.000Z', 'Z'),
    edition: bag.edition,
    locale,
    day: preparation.day,
    helper: preparation.helper !== null,
    persons: refs.map((ref, at) => ({ key: `p${at + 1}`, kind: kindOf(ref) })),
    errands: errands.map(({ subjectId, persons }) => ({
      subjectId,
      persons: persons.flatMap((ref) => keyOf.get(ref) ?? []),
    })),
    papers: stops.flatMap(({ key, stop }) =>
      stop.lines.map(({ evidenceTypeId, state, issuedOn, expiresOn }) => ({
        person: key,
        evidenceTypeId,
        state,
        issuedOn,
        expiresOn,
      })),
    ),
    undecided: stops.flatMap(({ key, stop }) =>
      stop.choices
        .filter(({ taken, isSetAside }) => taken === null && !isSetAside)
        .map(({ checklistId, requirementId }) => ({ person: key, checklistId, requirementId })),
    ),
  };
}
