import type { EvidenceState } from '../visitor/EvidenceItem.ts';
import type { ListStanding, Way, WayChoice } from './BagList.ts';
import type { Demand } from './Demand.ts';

/** What decides between ways: what the reader chose, by `wayKey`, and how far the person's papers are. */
export interface Choosing {
  readonly chosenWay: (choiceKey: string) => string | undefined;
  readonly stateOf: (evidenceTypeId: string) => EvidenceState;
}

export interface ChosenWays {
  /** The papers that are in the bag: those without a choice, and those of the ways taken. */
  readonly inBag: readonly Demand[];
  readonly choices: readonly WayChoice[];
}

/**
 * Settles the alternatives of one person. A way counts as taken when the reader chose it; else when every paper of it
 * is in the bag for another reason, so that it costs nothing; else when the reader holds all of it ready. The first in
 * the list's order wins. Only what is surely in the bag makes another way free: neither a paper asked only of some
 * people, nor, for a published list, one that is merely sensible to carry. Ways taken free lead to no further ones, so
 * that no order of settling can matter. A way whose papers are all marked as not needed is never taken.
 */
export function chooseWays(demands: readonly Demand[], { chosenWay, stateOf }: Choosing): ChosenWays {
  const groups = new Map<string, Demand[]>();
  for (const demand of demands) {
    if (demand.choiceKey === null) continue;
    const group = groups.get(demand.choiceKey);
    if (group === undefined) groups.set(demand.choiceKey, [demand]);
    else group.push(demand);
  }
  const isOut = (papers: readonly Demand[]) =>
    papers.every(({ paper }) => stateOf(paper.evidenceTypeId) === 'notNeeded');
  const byReader = new Map<string, string>();
  for (const [key, group] of groups) {
    const way = chosenWay(key);
    const papers = group.filter(({ wayId }) => wayId === way);
    if (way !== undefined && !isOut(papers)) byReader.set(key, way);
  }
  const sure = demands.filter(({ choiceKey, wayId, when }) =>
    choiceKey === null ? when === null : byReader.get(choiceKey) === wayId,
  );
  const isInBag = (evidenceTypeId: string, choiceKey: string, standing: ListStanding) =>
    sure.some(
      (other) =>
        other.paper.evidenceTypeId === evidenceTypeId &&
        other.choiceKey !== choiceKey &&
        (standing === 'bringIfYouHave' || other.standing === 'published' || other.choiceKey !== null),
    );

  const choices = [...groups].map(([key, group]): WayChoice => {
    const [first] = group as [Demand, ...Demand[]];
    const ways = waysOf(group).map((papers): Way => {
      const shown = papers.map(({ paper }) => ({
        evidenceTypeId: paper.evidenceTypeId,
        name: paper.name,
        clerkName: paper.clerkName,
        path: paper.path,
        note: paper.note,
        issuer: paper.issuer,
        howToGet: paper.howToGet,
        state: stateOf(paper.evidenceTypeId),
        isInBag: isInBag(paper.evidenceTypeId, key, first.standing),
      }));
      return {
        listId: papers[0].wayId,
        when: papers[0].when,
        papers: shown,
        isFree: shown.every((paper) => paper.isInBag) && !isOut(papers),
      };
    });
    const decided = decide(ways, byReader.get(key));
    return {
      key,
      person: first.person,
      errandId: first.errandId,
      errandName: first.errandName,
      checklistId: first.checklistId,
      requirementId: first.requirementId,
      requirementName: first.requirementName,
      standing: first.standing,
      ways: ways as [Way, ...Way[]],
      ...decided,
      isSetAside: isOut(group),
    };
  });
  const taken = new Map(choices.map((choice) => [choice.key, choice.taken]));
  return {
    inBag: demands.filter(({ choiceKey, wayId }) => choiceKey === null || taken.get(choiceKey) === wayId),
    choices,
  };
}

function decide(ways: readonly Way[], byReader: string | undefined): Pick<WayChoice, 'taken' | 'decidedBy'> {
  if (byReader !== undefined) return { taken: byReader, decidedBy: 'reader' };
  const free = ways.find((way) => way.isFree);
  if (free !== undefined) return { taken: free.listId, decidedBy: 'inBag' };
  const ready = ways.find(({ papers }) => {
    const states = papers.map(({ state }) => state);
    return states.includes('ready') && states.every((state) => state === 'ready' || state === 'notNeeded');
  });
  return ready === undefined ? { taken: null, decidedBy: null } : { taken: ready.listId, decidedBy: 'ready' };
}

/** The papers of each way, ways in the order of the list. */
function waysOf(group: readonly Demand[]): [Demand, ...Demand[]][] {
  const ways = new Map<string, [Demand, ...Demand[]]>();
  for (const demand of group) {
    const way = ways.get(demand.wayId);
    if (way === undefined) ways.set(demand.wayId, [demand]);
    else way.push(demand);
  }
  return [...ways.values()];
}
