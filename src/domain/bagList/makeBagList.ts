import type { EditionNumber } from '../content/PublishedEdition.ts';
import type { PlainDate } from '../dates/PartialDate.ts';
import type { Errand, Preparation } from '../visit/Preparation.ts';
import type { EvidenceItem } from '../visitor/EvidenceItem.ts';
import type { PersonId } from '../visitor/Person.ts';
import type { PersonRef } from '../visitor/PersonRef.ts';
import type { BagLine, BagList, BagStop, PersonBag } from './BagList.ts';
import { bagLine } from './bagLine.ts';
import { chooseWays } from './chooseWays.ts';
import { type Demand, demandsOf, mergeDemands } from './Demand.ts';
import type { ErrandView, HandInView } from './ErrandView.ts';
import { wayKey } from './wayKey.ts';

export interface BagListParts {
  /** From `collectErrands`; in any order, more than asked for does no harm. */
  readonly errands: readonly ErrandView[];
  readonly preparation: Preparation;
  /** What is kept of a person's papers, by kind of paper. */
  readonly itemsOf: (person: PersonRef) => ReadonlyMap<string, EvidenceItem>;
  /** The stored person that is the reader, who counts as `self`; null while none is stored. */
  readonly selfId: PersonId | null;
  readonly today: PlainDate;
  readonly edition: EditionNumber;
}

/**
 * Makes the one bag list. Pure: the order in which errands and persons were picked changes nothing but the order of
 * `errands`, and picking something twice changes nothing at all. Never throws for what a preparation holds.
 */
export function makeBagList({ errands, preparation, itemsOf, selfId, today, edition }: BagListParts): BagList {
  const known = new Map(errands.map((errand) => [errand.id, errand]));
  const wanted = personsByErrand(preparation.errands, selfId);
  const picked = [...wanted.keys()].flatMap((id) => known.get(id) ?? []);
  const { day } = preparation;
  const judgedOn = day === null || day < today ? today : day;
  const persons = [...new Set([...wanted.values()].flatMap((whose) => [...whose]))].sort(byPerson);
  const bags = persons.map((person): PersonBag => {
    const own = picked.filter(({ id }) => wanted.get(id)?.has(person));
    const items = itemsOf(person);
    const { inBag, choices } = chooseWays(mergeDemands(...own.map((errand) => demandsOf(errand, person))), {
      chosenWay: (key) => chosenWay(preparation, key, person, selfId),
      stateOf: (id) => items.get(id)?.state ?? 'notStarted',
    });
    const lines = byPaper(inBag).map((demands) =>
      bagLine(demands, items.get(demands[0].paper.evidenceTypeId), judgedOn),
    );
    const stops = stopsOf(own).map((stop): BagStop => {
      const here = new Set(stop.errands.map(({ id }) => id));
      return { ...stop, lines: [], choices: choices.filter(({ errandId }) => here.has(errandId)) };
    });
    return { person, stops: withLines(stops, lines) };
  });
  const everyLine = bags.flatMap(({ stops }) => stops.flatMap(({ lines }) => lines));
  return {
    persons: bags,
    errands: picked,
    lostErrands: [...wanted.keys()].filter((id) => !known.has(id)),
    edition,
    day,
    judgedOn,
    mayAnyFollow: everyLine.some(({ mayFollow }) => mayFollow !== null),
  };
}

/** Each errand once, in the reader's order, with everyone it is for. */
function personsByErrand(errands: readonly Errand[], selfId: PersonId | null): Map<string, Set<PersonRef>> {
  const wanted = new Map<string, Set<PersonRef>>();
  for (const { subjectId, persons } of errands) {
    const whose = wanted.get(subjectId) ?? new Set();
    for (const person of persons) whose.add(person === selfId ? 'self' : person);
    wanted.set(subjectId, whose);
  }
  return wanted;
}

/** A choice is found under the reader's `self` as well as under the id that the reader has been given since. */
function chosenWay(
  { wayChoices }: Preparation,
  key: string,
  person: PersonRef,
  selfId: PersonId | null,
): string | undefined {
  const [checklistId = '', requirementId = ''] = key.split('/');
  const own = wayChoices[key];
  return own === undefined && person === 'self' && selfId !== null
    ? wayChoices[wayKey(checklistId, requirementId, selfId)]
    : own;
}

function byPaper(demands: readonly Demand[]): [Demand, ...Demand[]][] {
  const papers = new Map<string, [Demand, ...Demand[]]>();
  for (const demand of demands) {
    const own = papers.get(demand.paper.evidenceTypeId);
    if (own === undefined) papers.set(demand.paper.evidenceTypeId, [demand]);
    else own.push(demand);
  }
  return [...papers.values()];
}

type EmptyStop = Pick<BagStop, 'key' | 'where' | 'errands'>;

/** The places of some errands in walking order, each once. */
function stopsOf(errands: readonly ErrandView[]): EmptyStop[] {
  const stops = new Map<string, EmptyStop>();
  for (const { id, name, where } of errands) {
    const key = stopKey(id, where);
    const stop = stops.get(key);
    stops.set(key, { key, where, errands: [...(stop?.errands ?? []), { id, name }] });
  }
  return [...stops.values()].sort((a, b) => walk(a.where) - walk(b.where) || (a.key < b.key ? -1 : 1));
}

function stopKey(errandId: string, where: HandInView): string {
  if (where.type === 'centre') return where.placeId;
  return where.type === 'elsewhere' ? `elsewhere/${errandId}` : `unknown/${where.question?.id ?? ''}`;
}

/** Floors from below, then rooms without a floor, elsewhere, and last what nobody published. */
function walk(where: HandInView): number {
  if (where.type === 'centre') return where.level ?? 1000;
  return where.type === 'elsewhere' ? 2000 : 3000;
}

/** A paper for several places stands at the first of them. */
function withLines(stops: readonly BagStop[], lines: readonly BagLine[]): BagStop[] {
  const placed = new Map<string, BagLine[]>(stops.map(({ key }) => [key, []]));
  for (const line of lines) {
    const ids = new Set<string>(line.neededFor.map(({ errandId }) => errandId));
    const first = stops.find(({ errands }) => errands.some(({ id }) => ids.has(id)));
    if (first !== undefined) placed.get(first.key)?.push(line);
  }
  return stops.map((stop) => ({ ...stop, lines: placed.get(stop.key) ?? [] }));
}

function byPerson(a: PersonRef, b: PersonRef): number {
  if (a === b) return 0;
  return a === 'self' || (b !== 'self' && a < b) ? -1 : 1;
}
