import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ErrandView } from '../../../src/domain/bagList/ErrandView.ts';
import type { DayStanding } from '../../../src/domain/calendar/dayStanding.ts';
import type { GapView } from '../../../src/domain/content/Citations.ts';
import { giveVerdict } from '../../../src/domain/verdict/giveVerdict.ts';
import type { Verdict } from '../../../src/domain/verdict/Verdict.ts';
import { verdictWord } from '../../../src/domain/verdict/verdictWord.ts';
import type { EvidenceItem } from '../../../src/domain/visitor/EvidenceItem.ts';
import { evidenceStates } from '../../../src/domain/visitor/evidenceStates.ts';
import {
  type Bagged,
  bagOf,
  choicesOf,
  errand,
  item,
  itemsById,
  linesOf,
  paper,
  requirement,
  told,
  way,
} from '../bagList/buildErrand.ts';

const gap = (id: string): GapView => ({
  id,
  kind: 'gap',
  name: id,
  question: id,
  clerkQuestion: id,
  askWhom: 'window',
});
const questions = { hours: gap('gap.window-hours'), holidays: gap('gap.centre-hours') };
const atDesk = {
  where: {
    type: 'centre',
    placeId: 'place.desk',
    name: 'desk',
    path: '/places/desk',
    floorLabel: '1F',
    level: 1,
    hours: null,
    words: null,
    provenance: told,
    doubtful: false,
  },
} as const;

const needs = (name: string, ...papers: string[]): ErrandView =>
  errand(
    name,
    papers.map((one) => requirement(one, way('w', [paper(one)]))),
    atDesk,
  );

interface Given extends Bagged {
  readonly items?: readonly EvidenceItem[];
  readonly standing?: DayStanding | null;
  readonly hasHelper?: boolean;
}

function verdictOf(errands: readonly ErrandView[], { items = [], standing, hasHelper, ...parts }: Given = {}): Verdict {
  const bag = bagOf(errands, { itemsOf: () => itemsById(...items), ...parts });
  return giveVerdict({
    bag,
    standing: standing === undefined ? (bag.day === null ? null : 'workday') : standing,
    hasHelper: hasHelper ?? false,
    questions,
  });
}

/** A verdict in a line: the answer, what stands in the way, what may follow, the next step. */
function told1({ answer, reasons, promises, next }: Verdict): string {
  const reason = (one: Verdict['reasons'][number]) => {
    const what = 'paper' in one ? ` ${one.paper.name}` : one.type === 'choose' ? ` ${one.requirementName}` : '';
    const how = one.type === 'notValid' ? ` ${one.validity.type}` : one.type === 'missing' ? ` ${one.state}` : '';
    return `${one.type}${what}${how}`;
  };
  const step =
    next.type === 'solve'
      ? `solve ${reason(next.reason)}`
      : next.type === 'ask'
        ? `ask ${next.question.type}`
        : next.type === 'check'
          ? `check ${next.check.paper.name}`
          : next.type;
  const promised = promises.length > 0 ? ` + ${promises.map(({ name }) => name).join()}` : '';
  return `${answer}${promised}${reasons.length > 0 ? `: ${reasons.map(reason).join(', ')}` : ''} → ${step}`;
}

const ready = (name: string, some: Partial<EvidenceItem> = {}) => item(name, { state: 'ready', ...some });
const follows = { words: 'within a week', provenance: told, doubtful: false };
const mayFollow = errand('f', [requirement('r', way('w', [paper('letter', { mayFollow: follows })]))], atDesk);
const ways = errand('w', [requirement('work', way('a', [paper('contract')]), way('b', [paper('licence')]))], atDesk);
const renamed = errand('n', [requirement('name', way('w', [paper('transcript')], 'only if renamed'))], atDesk);
const carried = errand('c', [requirement('r', way('w', [paper('lease')]))], { ...atDesk, standing: 'bringIfYouHave' });
const dated = errand(
  'd',
  [
    requirement(
      'r',
      way('w', [paper('passport', { terms: { valid: true, minMonthsLeft: null, maxAgeMonths: null } })]),
    ),
  ],
  atDesk,
);

describe('the verdict', () => {
  // Made by hand: what is given, and the verdict in a line. The planned day is Tuesday 24 November 2026.
  test.each<readonly [string, readonly ErrandView[], Given, string]>([
    ['no errand', [], {}, 'nothingPlanned → pickErrand'],
    ['nothing begun', [needs('a', 'form')], {}, 'notYet: missing form notStarted → solve missing form notStarted'],
    ['all ready', [needs('a', 'form')], { items: [ready('form')] }, 'come → ask hours'],
    ['set aside', [needs('a', 'form')], { items: [item('form', { state: 'notNeeded' })] }, 'come → ask hours'],
    [
      'the hardest first',
      [needs('a', 'one', 'two', 'three', 'four')],
      {
        items: [
          item('two', { state: 'inProgress' }),
          item('three', { state: 'cannotYet' }),
          ready('four', { expiresOn: '2026-11-23' }),
        ],
      },
      'notYet: notValid four expired, missing three cannotYet, missing one notStarted, missing two inProgress → solve notValid four expired',
    ],
    [
      'runs out on the day',
      [needs('a', 'form')],
      { items: [ready('form', { expiresOn: '2026-11-24' })] },
      'come → ask hours',
    ],
    [
      'ran out, but not needed',
      [needs('a', 'form')],
      { items: [item('form', { state: 'notNeeded', expiresOn: '2020-01-01' })] },
      'come → ask hours',
    ],
    ['a date to look up', [dated], { items: [ready('passport')] }, 'come → check passport'],
    ['its date is typed', [dated], { items: [ready('passport', { expiresOn: '2030-01-01' })] }, 'come → ask hours'],
    ['may follow', [mayFollow], {}, 'comeAndPromise + letter → ask hours'],
    [
      'may follow, but something else is missing',
      [mayFollow, needs('a', 'form')],
      { items: [item('letter', { state: 'cannotYet' })] },
      'notYet: missing form notStarted, missing letter cannotYet → solve missing form notStarted',
    ],
    ['a way to choose', [ways], {}, 'notYet: choose work → solve choose work'],
    ['one way is ready', [ways], { items: [ready('licence')] }, 'come → ask hours'],
    [
      'the way chosen is not ready',
      [ways],
      { items: [item('licence')], preparation: { wayChoices: { 'checklist.w/work/self': 'a' } } },
      'notYet: missing contract notStarted → solve missing contract notStarted',
    ],
    ['asked only of some', [renamed], {}, 'notYet: decide transcript → solve decide transcript'],
    [
      'said that it concerns me',
      [renamed],
      { items: [item('transcript', { state: 'inProgress' })] },
      'notYet: missing transcript inProgress → solve missing transcript inProgress',
    ],
    ['said that it does not', [renamed], { items: [item('transcript', { state: 'notNeeded' })] }, 'come → ask hours'],
    ['only sensible to carry', [carried], {}, 'come → ask papers'],
    [
      'sensible to carry, and expired',
      [carried],
      { items: [ready('lease', { expiresOn: '2020-01-01' })] },
      'come → ask papers',
    ],
    ['no list at all', [needs('a')], {}, 'come → ask papers'],
    [
      'no day',
      [needs('a', 'form')],
      { items: [ready('form')], preparation: { day: null } },
      'notYet: noDay → solve noDay',
    ],
    [
      'a weekend',
      [needs('a', 'form')],
      { items: [ready('form')], standing: 'weekend' },
      'notYet: weekend → solve weekend',
    ],
    [
      'a holiday',
      [needs('a', 'form')],
      { items: [ready('form')], standing: 'publicHoliday' },
      'notYet: publicHoliday → solve publicHoliday',
    ],
    [
      'a weekend, and everything is done elsewhere',
      [errand('e', [requirement('r', way('w', [paper('form')]))])],
      { items: [ready('form')], standing: 'weekend' },
      'come → ask hours',
    ],
    [
      'a weekend, and one thing may be done at the centre',
      [errand('e', [requirement('r', way('w', [paper('form')]))]), needs('a', 'form')],
      { items: [ready('form')], standing: 'weekend' },
      'notYet: weekend → solve weekend',
    ],
    [
      'a working Saturday',
      [needs('a', 'form')],
      { items: [ready('form')], standing: 'shiftedWorkday' },
      'come → ask hours',
    ],
    [
      'a year without a table',
      [needs('a', 'form')],
      { items: [ready('form')], standing: 'unknownYear' },
      'come → ask holidays',
    ],
    [
      'the day first, then papers',
      [needs('a', 'form')],
      { standing: 'past' },
      'notYet: dayPast, missing form notStarted → solve dayPast',
    ],
    [
      'someone else goes, and nobody says whether they may',
      [needs('a', 'form')],
      { items: [ready('form')], hasHelper: true },
      'come → ask proxy',
    ],
    [
      'someone else goes, and may not',
      [{ ...needs('a', 'form'), proxy: { type: 'no', words: 'in person', provenance: told, doubtful: false } }],
      { items: [ready('form')], hasHelper: true },
      'notYet: mustComeYourself → solve mustComeYourself',
    ],
    [
      'nobody else goes, so it does not matter',
      [{ ...needs('a', 'form'), proxy: { type: 'no', words: 'in person', provenance: told, doubtful: false } }],
      { items: [ready('form')] },
      'come → ask hours',
    ],
  ])('[VERDICT-1] %s', (_, errands, given, expected) => {
    expect(told1(verdictOf(errands, given))).toBe(expected);
  });

  // Made by hand, as above: the word that stands large on `/visit` and on the front page.
  test.each<readonly [string, readonly ErrandView[], Given, ReturnType<typeof verdictWord>]>([
    ['no errand', [], {}, 'nothingPlanned'],
    ['something missing', [needs('a', 'form')], {}, 'notYet'],
    ['a question open', [needs('a', 'form')], { items: [ready('form')] }, 'comeOnceAsked'],
    ['a date not typed', [dated], { items: [ready('passport')] }, 'comeOnceChecked'],
    ['its other date typed', [dated], { items: [ready('passport', { issuedOn: '2026-01-01' })] }, 'comeOnceChecked'],
    ['its date typed', [dated], { items: [ready('passport', { expiresOn: '2030-01-01' })] }, 'comeOnceAsked'],
    ['it has run out', [dated], { items: [ready('passport', { expiresOn: '2020-01-01' })] }, 'notYet'],
    ['a date not typed and a paper missing', [dated, needs('a', 'form')], { items: [ready('passport')] }, 'notYet'],
    [
      'a date not typed and a paper that follows',
      [dated, mayFollow],
      { items: [ready('passport')] },
      'comeOnceChecked',
    ],
    ['a paper that follows', [mayFollow], {}, 'comeAndPromise'],
    [
      'a date not typed, and a list that nobody published',
      [dated, carried],
      { items: [ready('passport')] },
      'comeOnceChecked',
    ],
    ['nothing published', [carried], { items: [ready('lease')] }, 'askPapers'],
  ])('[VERDICT-7] in a word: %s', (_, errands, given, expected) => {
    expect(verdictWord(verdictOf(errands, given))).toBe(expected);
  });

  test('[VERDICT-2] says on what it rests: published lists of all errands, of some, of none', () => {
    expect(verdictOf([needs('a', 'form')]).basis).toBe('all');
    expect(verdictOf([needs('a', 'form'), carried]).basis).toBe('some');
    expect(verdictOf([carried, needs('b')]).basis).toBe('none');
  });

  test('[VERDICT-3] what no source answers is asked: papers, place, somebody else, holidays, hours, in this order', () => {
    const unknown = errand('u', [], { where: { type: 'notPublished', question: gap('gap.place') } });
    const verdict = verdictOf([unknown], { standing: 'unknownYear', hasHelper: true });
    expect(verdict.askFirst.map(({ type, question }) => [type, question?.id])).toEqual([
      ['papers', undefined],
      ['place', 'gap.place'],
      ['proxy', undefined],
      ['holidays', 'gap.centre-hours'],
      ['hours', 'gap.window-hours'],
    ]);
  });

  test('[VERDICT-3] the window’s hours are not asked about where everything is handed in elsewhere', () => {
    const away = errand('a', [requirement('r', way('w', [paper('form')]))]);
    const verdict = verdictOf([away], { items: [ready('form')] });
    expect(verdict.askFirst).toEqual([{ type: 'hours', question: null }]);
    expect(verdict.notes).toEqual([{ type: 'elsewhere', errandId: away.id, errandName: 'a', words: 'elsewhere' }]);
  });

  test('[VERDICT-1] a ready paper that runs out on the very day is told, and does not hinder', () => {
    const notes = (state: EvidenceItem['state']) =>
      verdictOf([needs('a', 'form')], { items: [item('form', { state, expiresOn: '2026-11-24' })] }).notes;
    expect(notes('ready')).toMatchObject([{ type: 'expiresOnTheDay', paper: { key: 'self/evidence.form' } }]);
    expect(notes('inProgress')).toEqual([]);
  });

  test('[VERDICT-6] who applies for a paper that another errand asks for is told that it must be issued first', () => {
    const notes = (items: readonly EvidenceItem[], ...errands: readonly ErrandView[]) =>
      verdictOf(errands, { items }).notes.map((note) =>
        'words' in note ? [note.type, note.errandName, note.words] : [],
      );
    const apply = needs('permit', 'form');
    const both = [['givesPaper', 'permit', 'flat']];
    expect(notes([], apply, needs('flat', 'permit'))).toEqual(both);
    expect(notes([], needs('flat', 'permit'), apply)).toEqual(both);
    expect(notes([ready('permit')], apply, needs('flat', 'permit'))).toEqual([]);
    expect(notes([], needs('permit', 'permit'))).toEqual([]);
    expect(notes([], needs('flat', 'permit'))).toEqual([]);
  });

  test('[VERDICT-5] papers are counted as the reader would: an open choice is one, what is set aside is none', () => {
    const items = [
      ready('form'),
      item('photo', { state: 'notNeeded' }),
      ready('lease'),
      ready('id', { expiresOn: '2020-01-01' }),
    ];
    expect(verdictOf([needs('a', 'form', 'photo', 'id'), ways, carried], { items }).papers).toEqual({
      total: 3,
      ready: 1,
    });
  });
});

describe('over all states and days', () => {
  const names = ['a', 'b', 'c'];
  const standings = ['past', 'weekend', 'publicHoliday', 'shiftedWorkday', 'workday', 'unknownYear', null] as const;
  const date = fc.option(fc.constantFrom('2026-05-01', '2026-11-23', '2026-11-24', '2026-11-25', '2031-01-01'));
  const stored = fc.record({ state: fc.constantFrom(...evidenceStates), issuedOn: date, expiresOn: date });
  const asked = fc.record({
    name: fc.constantFrom(...names),
    mayFollow: fc.boolean(),
    terms: fc.record({
      valid: fc.boolean(),
      minMonthsLeft: fc.option(fc.constantFrom(1, 6)),
      maxAgeMonths: fc.option(fc.constantFrom(1, 6)),
    }),
  });
  const requirements = fc.array(
    fc.record({ ways: fc.array(asked, { minLength: 1, maxLength: 3 }), when: fc.option(fc.constant('if so')) }),
    { maxLength: 3 },
  );
  const errands = fc
    .array(fc.record({ requirements, isPublished: fc.boolean(), forbids: fc.boolean() }), { maxLength: 3 })
    .map((list) =>
      list.map((one, at) =>
        errand(
          `e${at}`,
          one.requirements.map(({ ways: each, when }, r) =>
            requirement(
              `r${r}`,
              ...each.map(({ name, terms, mayFollow: may }, w) =>
                way(`w${w}`, [paper(name, { terms, mayFollow: may ? follows : null })], when),
              ),
            ),
          ),
          {
            ...atDesk,
            standing: one.isPublished ? 'published' : 'bringIfYouHave',
            proxy: one.forbids
              ? { type: 'no', words: 'in person', provenance: told, doubtful: false }
              : { type: 'notPublished', question: null },
          },
        ),
      ),
    );

  test('[VERDICT-4] "come" is never said with a published paper missing or not valid, on a day off, or for the wrong person', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        errands,
        fc.tuple(stored, stored, stored),
        fc.constantFrom(...standings),
        fc.boolean(),
        (views, kept, standing, hasHelper) => {
          const items = itemsById(...kept.map((one, at) => item(names[at] ?? '', one)));
          const day = standing === null ? null : '2026-11-24';
          const bag = bagOf(views, { itemsOf: () => items, preparation: { day } });
          const verdict = giveVerdict({ bag, standing, hasHelper, questions });
          seen.add(verdict.answer);
          const bad = linesOf(bag).filter(
            ({ state, validity, neededFor }) =>
              neededFor.some((need) => need.standing === 'published') &&
              state !== 'notNeeded' &&
              (state !== 'ready' || ['expired', 'issuedLater', 'tooOld', 'tooShort'].includes(validity.type)),
          );
          const open = choicesOf(bag).filter(
            (choice) => choice.standing === 'published' && choice.taken === null && !choice.isSetAside,
          );
          const isUndecided = bad.some(
            ({ state, neededFor }) =>
              state === 'notStarted' &&
              neededFor.every((need) => need.standing === 'bringIfYouHave' || need.onlyIf !== null),
          );
          const isDayOff = standing === null || ['past', 'weekend', 'publicHoliday'].includes(standing);
          const isForbidden = hasHelper && views.some(({ proxy }) => proxy.type === 'no');
          const isKept = bad.length > 0 || open.length > 0 || isDayOff || isForbidden;
          const onlyFollows = bad.every((line) => line.mayFollow !== null) && open.length === 0;
          const expected =
            views.length === 0
              ? 'nothingPlanned'
              : isDayOff || isForbidden || !onlyFollows
                ? 'notYet'
                : isKept
                  ? // Nothing is promised that the reader has not yet said concerns them.
                    isUndecided
                    ? 'notYet'
                    : 'comeAndPromise'
                  : 'come';
          expect(verdict.answer).toBe(expected);
          expect(verdict.reasons.length > 0).toBe(verdict.answer === 'notYet');
          expect(verdict.promises.length > 0).toBe(verdict.answer === 'comeAndPromise');
          for (const { key } of verdict.promises) expect(bad.map((line) => line.key)).toContain(key);
          if (verdict.answer === 'notYet') expect(verdict.next).toEqual({ type: 'solve', reason: verdict.reasons[0] });
          if (views.some(({ lists }) => !lists.some((list) => list.standing === 'published')))
            expect(verdict.askFirst.some(({ type }) => type === 'papers')).toBe(verdict.answer !== 'nothingPlanned');
          if (verdict.next.type === 'go') expect(verdict.askFirst).toEqual([]);
          if (verdict.checks.length > 0) expect(verdictWord(verdict)).not.toMatch(/^come(OnceAsked|AndPromise)?$/);
        },
      ),
      { numRuns: 3000 },
    );
    expect([...seen].toSorted()).toEqual(['come', 'comeAndPromise', 'notYet', 'nothingPlanned']);
  });

  test('[VERDICT-4] making a paper ready never makes the verdict worse', () => {
    const rank = { nothingPlanned: 3, come: 2, comeAndPromise: 1, notYet: 0 };
    fc.assert(
      fc.property(errands, fc.tuple(stored, stored, stored), fc.nat(2), (views, kept, at) => {
        const of = (list: readonly Partial<EvidenceItem>[]) =>
          rank[verdictOf(views, { items: list.map((one, index) => item(names[index] ?? '', one)) }).answer];
        const better = kept.map((one, index) =>
          index === at ? { state: 'ready' as const, issuedOn: '2026-11-23', expiresOn: '2031-01-01' } : one,
        );
        const isSetAside = kept[at]?.state === 'notNeeded';
        if (!isSetAside) expect(of(better)).toBeGreaterThanOrEqual(of(kept));
      }),
      { numRuns: 2000 },
    );
  });
});
