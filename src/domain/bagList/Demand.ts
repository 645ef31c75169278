import type { RecordId } from '../content/RecordId.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import type { ListStanding } from './BagList.ts';
import type { ErrandView, WantedPaper } from './ErrandView.ts';
import { wayKey } from './wayKey.ts';

/**
 * One paper that one way of one requirement asks of one person: the smallest piece of a bag. A bag is a set of these,
 * so that putting bags together is a union and neither order nor repetition can change what is in it.
 */
export interface Demand {
  /** Errand, person, list, requirement, way and paper. */
  readonly key: string;
  /** Place in the edition: sorts the same under every order of errands. */
  readonly place: readonly [checklistId: string, requirement: number, way: number, paper: number];
  readonly person: PersonRef;
  readonly errandId: RecordId;
  readonly errandName: string;
  readonly checklistId: RecordId;
  readonly standing: ListStanding;
  readonly requirementId: string;
  readonly requirementName: string;
  readonly wayId: string;
  readonly when: string | null;
  /** Key of the choice where the requirement has several ways; null where there is nothing to choose. */
  readonly choiceKey: string | null;
  readonly paper: WantedPaper;
}

/** All that an errand asks of a person, every way of it. */
export function demandsOf(errand: ErrandView, person: PersonRef): Demand[] {
  return errand.lists.flatMap((list) =>
    list.requirements.flatMap((requirement, atRequirement) =>
      requirement.ways.flatMap((way, atWay) =>
        way.papers.map((paper, atPaper): Demand => {
          const parts = [errand.id, person, list.id, requirement.id, way.id, paper.evidenceTypeId];
          return {
            key: parts.join('/'),
            place: [list.id, atRequirement, atWay, atPaper],
            person,
            errandId: errand.id,
            errandName: errand.name,
            checklistId: list.id,
            standing: list.standing,
            requirementId: requirement.id,
            requirementName: requirement.name,
            wayId: way.id,
            when: way.when,
            choiceKey: requirement.ways.length > 1 ? wayKey(list.id, requirement.id, person) : null,
            paper,
          };
        }),
      ),
    ),
  );
}

/** Puts bags together: each demand once, in the edition's order. Associative, commutative, idempotent. */
export function mergeDemands(...bags: readonly (readonly Demand[])[]): Demand[] {
  const byKey = new Map(bags.flat().map((demand) => [demand.key, demand]));
  return [...byKey.values()].sort((a, b) => compare(a.place, b.place) || compare([a.key], [b.key]));
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other === undefined || one === other) continue;
    return one < other ? -1 : 1;
  }
  return 0;
}
