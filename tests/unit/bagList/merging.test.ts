import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BagList } from '../../../src/domain/bagList/BagList.ts';
import { demandsOf, mergeDemands } from '../../../src/domain/bagList/Demand.ts';
import type { ErrandView, HandInView } from '../../../src/domain/bagList/ErrandView.ts';
import { bagOf, choicesOf, errand, item, itemsById, linesOf, paper, requirement, told, way } from './buildErrand.ts';

const counted = (originals: number | null, copies: number | null, isUsedUp = false) =>
  errand(`e${originals}${copies}${isUsedUp}`, [
    requirement('r', way('w', [paper('passport', { originals, copies, isUsedUp })])),
  ]);

/** The counts of the passport in a bag, as "originals/copies", `+` where not every list gives a number. */
function countsOf(bag: BagList): string {
  const [line] = linesOf(bag);
  const text = (count: { atLeast: number; isStated: boolean } | undefined) =>
    `${count?.atLeast}${count?.isStated ? '' : '+'}`;
  return `${text(line?.originals)}/${text(line?.copies)}`;
}

describe('one paper for several errands', () => {
  test.each([
    [[counted(1, 2), counted(1, 1)], '1/3'],
    [[counted(1, 0), counted(2, 3)], '2/3'],
    [[counted(1, null), counted(1, 2)], '1/2+'],
    [[counted(null, 1), counted(2, 1)], '2+/2'],
    [[counted(null, null), counted(null, 2)], '0+/2+'],
    [[counted(null, null)], '0+/0+'],
    [[counted(0, 0), counted(0, 1)], '0/1'],
    [[counted(2, 0, true), counted(1, 0, true)], '3/0'],
    [[counted(null, 0, true), counted(2, 0, true)], '2+/0'],
    [[counted(1, 1), counted(2, 2), counted(3, 3)], '3/6'],
  ])(
    '[BAG-2] originals: the most that one wants, added up where they stay there; copies added up (%#)',
    (list, counts) => {
      expect(countsOf(bagOf(list))).toBe(counts);
      expect(countsOf(bagOf(list.toReversed()))).toBe(counts);
    },
  );

  test('[BAG-2] each person brings their own: nothing is shared between people', () => {
    const errands = [counted(1, 2)];
    const id = errands[0]?.id ?? '';
    const other = 'b'.repeat(26);
    const bag = bagOf(errands, { preparation: { errands: [{ subjectId: id, persons: [other, 'self'] }] } });
    expect(linesOf(bag).map((line) => [line.key, line.copies.atLeast])).toEqual([
      ['self/evidence.passport', 2],
      [`${other}/evidence.passport`, 2],
    ]);
  });

  test('[BAG-3] the reader is one person, by whatever name the errands know them', () => {
    const errands = [counted(1, 1), counted(1, 2)];
    const id = 's'.repeat(26);
    const picked = errands.map(({ id: subjectId }, at) => ({ subjectId, persons: [at === 0 ? 'self' : id] }));
    const bag = bagOf(errands, { preparation: { errands: picked }, selfId: id });
    expect(bag.persons.map(({ person }) => person)).toEqual(['self']);
    expect(countsOf(bag)).toBe('1/3');
  });

  test('[BAG-6] a paper may follow only where every list that asks for it says so', () => {
    const follows = { words: 'within a week', provenance: told, doubtful: false };
    const one = errand('one', [requirement('r', way('w', [paper('passport', { mayFollow: follows })]))]);
    expect(bagOf([one]).mayAnyFollow).toBe(true);
    expect(linesOf(bagOf([one]))[0]?.mayFollow).toEqual(follows);
    expect(bagOf([one, counted(1, 1)]).mayAnyFollow).toBe(false);
  });
});

describe('one of several ways', () => {
  const ways = (name: string, some = {}) =>
    errand(
      name,
      [
        requirement(
          'work',
          way('contract', [paper('contract', { copies: 1 })], 'if employed'),
          way('licence', [paper('licence')]),
        ),
      ],
      some,
    );
  const plain = (name: string, of: string, when: string | null = null, some = {}) =>
    errand(name, [requirement('r', way('w', [paper(of, { copies: 1 })], when))], some);
  const papersOf = (bag: BagList) => linesOf(bag).map(({ name }) => name);
  const takenIn = (bag: BagList) => choicesOf(bag).map(({ taken, decidedBy }) => `${taken} ${decidedBy}`);

  test('[BAG-4] nothing is chosen for the reader: an open choice brings no paper', () => {
    const bag = bagOf([ways('a')]);
    expect(papersOf(bag)).toEqual([]);
    expect(takenIn(bag)).toEqual(['null null']);
  });

  test('[BAG-4] what the reader chose counts, also for the same question of another errand, copies added up', () => {
    const bag = bagOf([ways('a'), ways('b')], {
      preparation: { wayChoices: { 'checklist.a/work/self': 'contract' } },
    });
    expect(takenIn(bag)).toEqual(['contract reader', 'contract inBag']);
    expect(linesOf(bag).map(({ name, copies }) => [name, copies.atLeast])).toEqual([['contract', 2]]);
    expect(choicesOf(bag).map((choice) => choice.ways.map((one) => one.isFree))).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  test('[BAG-4] the reader’s choice is found under the id they were given since', () => {
    const id = 's'.repeat(26);
    const wayChoices = { [`checklist.a/work/${id}`]: 'licence' };
    expect(takenIn(bagOf([ways('a')], { preparation: { wayChoices }, selfId: id }))).toEqual(['licence reader']);
  });

  test('[BAG-4] a way that costs nothing is taken before one that is merely ready; of two, the first', () => {
    const ready = { itemsOf: () => itemsById(item('licence', { state: 'ready' })) };
    expect(takenIn(bagOf([ways('a')], ready))).toEqual(['licence ready']);
    expect(takenIn(bagOf([ways('a'), plain('b', 'contract')], ready))).toEqual(['contract inBag']);
    expect(takenIn(bagOf([ways('a'), plain('b', 'contract'), plain('c', 'licence')]))).toEqual(['contract inBag']);
  });

  test('[BAG-4] what is not surely in the bag makes no way free', () => {
    const asked = takenIn(bagOf([ways('a'), plain('b', 'contract', 'only if you moved')]));
    const carried = takenIn(bagOf([ways('a'), plain('b', 'contract', null, { standing: 'bringIfYouHave' })]));
    const both = takenIn(
      bagOf([ways('a', { standing: 'bringIfYouHave' }), plain('b', 'contract', null, { standing: 'bringIfYouHave' })]),
    );
    expect([asked, carried, both]).toEqual([['null null'], ['null null'], ['contract inBag']]);
    const own = { preparation: { wayChoices: { 'checklist.b/work/self': 'contract' } } };
    const byChoice = takenIn(bagOf([ways('a'), ways('b', { standing: 'bringIfYouHave' })], own));
    expect(byChoice).toEqual(['contract inBag', 'contract reader']);
  });

  test('[BAG-4] a way whose papers the reader set aside is not taken, and all set aside is told', () => {
    const out = (...names: string[]) => ({
      itemsOf: () => itemsById(...names.map((name) => item(name, { state: 'notNeeded' }))),
      preparation: { wayChoices: { 'checklist.a/work/self': 'contract' } },
    });
    expect(takenIn(bagOf([ways('a')], out('contract')))).toEqual(['null null']);
    expect(choicesOf(bagOf([ways('a')], out('contract')))[0]?.isSetAside).toBe(false);
    expect(choicesOf(bagOf([ways('a')], out('contract', 'licence')))[0]?.isSetAside).toBe(true);
  });

  test('[BAG-4] a choice of a way that an edition no longer has is no choice', () => {
    const wayChoices = { 'checklist.a/work/self': 'gone' };
    expect(takenIn(bagOf([ways('a')], { preparation: { wayChoices } }))).toEqual(['null null']);
  });
});

describe('where it is handed in', () => {
  const at = (name: string, level: number | null): HandInView => ({
    type: 'centre',
    placeId: `place.${name}`,
    name,
    path: `/places/${name}`,
    floorLabel: level === null ? null : `${level}F`,
    level,
    hours: null,
    words: null,
    provenance: told,
    doubtful: false,
  });
  const needs = (name: string, where: HandInView | undefined, ...papers: string[]) =>
    errand(
      name,
      papers.map((one) => requirement(one, way('w', [paper(one)]))),
      where === undefined ? {} : { where },
    );

  test('[BAG-5] in walking order, and a paper for two places at the first of them', () => {
    const bag = bagOf([
      needs('unknown', { type: 'notPublished', question: null }, 'u'),
      needs('outside', undefined, 'passport', 'o'),
      needs('roof', at('roof', 9), 'passport', 'r'),
      needs('noFloor', at('hall', null), 'h'),
      needs('cellar', at('cellar', -1), 'c'),
      needs('desk', at('desk', 1), 'passport', 'd'),
      needs('second', at('desk', 1), 'e'),
    ]);
    const stops = bag.persons[0]?.stops.map(({ key, lines, errands }) => [
      key,
      lines.map(({ name }) => name).join(),
      errands.map(({ name }) => name).join(),
    ]);
    expect(stops).toEqual([
      ['place.cellar', 'c', 'cellar'],
      ['place.desk', 'passport,d,e', 'desk,second'],
      ['place.roof', 'r', 'roof'],
      ['place.hall', 'h', 'noFloor'],
      ['elsewhere/document.outside', 'o', 'outside'],
      ['unknown/', 'u', 'unknown'],
    ]);
  });

  test('[BAG-7] an errand without papers still has its stop, and one that the edition lost is told', () => {
    const bag = bagOf([needs('window', at('desk', 1))], {
      preparation: {
        errands: [
          { subjectId: 'document.window', persons: ['self'] },
          { subjectId: 'document.gone', persons: ['self'] },
        ],
      },
    });
    expect(bag.persons[0]?.stops.map(({ key, lines }) => [key, lines])).toEqual([['place.desk', []]]);
    expect(bag.lostErrands).toEqual(['document.gone']);
  });
});

describe('order and repetition', () => {
  const names = ['a', 'b', 'c', 'd'];
  const number = fc.option(fc.nat(3));
  const papers = fc.array(fc.record({ name: fc.constantFrom(...names), originals: number, copies: number }), {
    minLength: 1,
    maxLength: 2,
  });
  const ways = fc.array(fc.record({ papers, when: fc.option(fc.constant('if so')) }), { minLength: 1, maxLength: 3 });
  const spec = fc.record({
    requirements: fc.array(ways, { maxLength: 3 }),
    isPublished: fc.boolean(),
    isUnknown: fc.boolean(),
  });
  const some = fc.array(spec, { minLength: 1, maxLength: 5 }).map((specs) =>
    specs.map(({ requirements, isPublished, isUnknown }, at) =>
      errand(
        `e${at}`,
        requirements.map((list, r) =>
          requirement(
            `r${r}`,
            ...list.map(({ papers: asked, when }, w) =>
              way(
                `w${w}`,
                [...new Map(asked.map((one) => [one.name, one])).values()].map(({ name, ...counts }) =>
                  paper(name, counts),
                ),
                when,
              ),
            ),
          ),
        ),
        {
          standing: isPublished ? 'published' : 'bringIfYouHave',
          ...(isUnknown ? { where: { type: 'notPublished', question: null } } : {}),
        },
      ),
    ),
  );
  const people = ['self', 'p'.repeat(26), 'q'.repeat(26)];
  const whose = fc.array(fc.subarray(people, { minLength: 1 }), { minLength: 5, maxLength: 5 });
  const states = fc.dictionary(
    fc.constantFrom(...names.map((name) => `evidence.${name}`)),
    fc.constantFrom('notStarted', 'inProgress', 'ready', 'cannotYet', 'notNeeded'),
    { noNullPrototype: true },
  );
  const chosen = fc.dictionary(
    fc.tuple(fc.nat(4), fc.nat(2), fc.constantFrom(...people)).map(([e, r, p]) => `checklist.e${e}/r${r}/${p}`),
    fc.constantFrom('w0', 'w1', 'w2'),
    { noNullPrototype: true },
  );

  /** The bag without the order of errands, which is the reader's and may differ. */
  const content = ({ errands, persons, ...rest }: BagList) => ({
    ...rest,
    errands: errands.map(({ id }) => id).toSorted(),
    persons: persons.map(({ person, stops }) => ({
      person,
      stops: stops.map((stop) => ({ ...stop, errands: stop.errands.map(({ id }) => id).toSorted() })),
    })),
  });

  test('[BAG-3] in whatever order, and however often, errands and persons are picked, the bag is the same', () => {
    fc.assert(
      fc.property(
        some,
        whose,
        states,
        chosen,
        fc.infiniteStream(fc.nat(1000)),
        (errands, persons, stored, wayChoices, dice) => {
          const items = itemsById(
            ...Object.entries(stored).map(([id, state]) => item(id.replace('evidence.', ''), { state })),
          );
          const picked = errands.map(({ id }, at) => ({ subjectId: id, persons: persons[at] ?? ['self'] }));
          const shuffled = <T>(list: readonly T[]) =>
            list
              .map((one) => [dice.next().value ?? 0, one] as const)
              .toSorted(([a], [b]) => a - b)
              .map(([, one]) => one);
          const make = (views: readonly ErrandView[], wanted: typeof picked) =>
            content(bagOf(views, { preparation: { errands: wanted, wayChoices }, itemsOf: () => items }));
          const first = make(errands, picked);
          const other = shuffled([...picked, ...picked.slice(0, 2)]).map((one) => ({
            ...one,
            persons: shuffled(one.persons),
          }));
          expect(make(shuffled(errands), other)).toEqual(first);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('[BAG-3] putting bags together is associative, commutative and idempotent', () => {
    fc.assert(
      fc.property(some, (errands) => {
        const bags = errands.map((one) => demandsOf(one, 'self'));
        const whole = mergeDemands(...bags);
        const half = Math.floor(bags.length / 2);
        expect(mergeDemands(mergeDemands(...bags.slice(0, half)), mergeDemands(...bags.slice(half)))).toEqual(whole);
        expect(mergeDemands(...bags.toReversed())).toEqual(whole);
        const again = errands.map((one) => demandsOf(one, 'self'));
        expect(mergeDemands(whole, whole, ...bags, ...again)).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  test('[BAG-1] one errand more never takes a paper out of the bag', () => {
    fc.assert(
      fc.property(some, chosen, (errands, wayChoices) => {
        const keys = (list: readonly ErrandView[]) =>
          new Set(linesOf(bagOf(list, { preparation: { wayChoices } })).map(({ key }) => key));
        const before = keys(errands.slice(1));
        const after = keys(errands);
        for (const key of before) expect(after.has(key), key).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('[BAG-2] counts are what adding up by hand gives, where there is nothing to choose', () => {
    const flat = some.map((errands) =>
      errands.map((one) => ({
        ...one,
        lists: one.lists.map((list) => ({
          ...list,
          requirements: list.requirements.map((each) => ({ ...each, ways: each.ways.slice(0, 1) })),
        })),
      })),
    );
    fc.assert(
      fc.property(flat, (errands) => {
        const asked = errands.flatMap(({ lists }) =>
          lists.flatMap(({ requirements }) => requirements.flatMap((each) => each.ways.flatMap((one) => one.papers))),
        );
        for (const line of linesOf(bagOf(errands))) {
          const own = asked.filter(({ evidenceTypeId }) => evidenceTypeId === line.evidenceTypeId);
          let copies = 0;
          let originals = 0;
          for (const one of own) {
            copies += one.copies ?? 0;
            if ((one.originals ?? 0) > originals) originals = one.originals ?? 0;
          }
          expect(line.copies).toEqual({ atLeast: copies, isStated: !own.some((one) => one.copies === null) });
          expect(line.originals).toEqual({ atLeast: originals, isStated: !own.some((one) => one.originals === null) });
          expect(line.neededFor).toHaveLength(own.length);
        }
        expect(new Set(linesOf(bagOf(errands)).map((line) => line.name))).toEqual(
          new Set(asked.map((one) => one.name)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
