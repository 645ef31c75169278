import type { BagList } from '../bagList/BagList.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import type { Preparation } from '../visit/Preparation.ts';
import type { PersonKind } from '../visitor/Person.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import type { Handover } from './Handover.ts';
import type { ShownPacket } from './ShownPacket.ts';

/** A hand-over, and who on this device its `p1`, `p2`… are. */
export interface HandoverOf {
  readonly handover: Handover;
  readonly persons: ShownPacket['persons'];
}

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
export function handoverOf({ preparation, bag, kindOf, locale, packetId, now }: HandoverParts): HandoverOf | null {
  const errands = preparation.errands.filter(({ subjectId }) => !bag.lostErrands.includes(subjectId));
  if (errands.length === 0) return null;
  const refs = [...new Set(errands.flatMap(({ persons }) => persons))];
  const people = refs.map((ref, at) => ({ key: `p${at + 1}`, ref }));
  const keyOf = new Map<PersonRef, string>(people.map(({ key, ref }) => [ref, key]));
  const stops = bag.persons.flatMap(({ person, stops: own }) => {
    const key = keyOf.get(person);
    return key === undefined ? [] : own.map((stop) => ({ key, stop }));
  });
  const handover: Handover = {
    version: 1,
    packetId,
    createdAt: new Date(Math.floor(now / 1000) * 1000).toISOString().replace('.000Z', 'Z'),
    edition: bag.edition,
    locale,
    day: preparation.day,
    helper: preparation.helper !== null,
    persons: people.map(({ key, ref }) => ({ key, kind: kindOf(ref) })),
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
  return { handover, persons: people };
}
