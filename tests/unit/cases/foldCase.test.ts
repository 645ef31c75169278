import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { CaseStatus } from '../../../src/domain/cases/allowedActions.ts';
import { CaseAction } from '../../../src/domain/cases/CaseAction.ts';
import { findDuplicates } from '../../../src/domain/cases/findDuplicates.ts';
import { foldCase } from '../../../src/domain/cases/foldCase.ts';
import { buildAction, idNamed } from '../../builders/buildCase.ts';

const opened = buildAction('opened', 1);
const checked = buildAction('paperChecked', 2);
const missing = { result: 'missing', reason: 'notBrought', until: null } as const;
const other = { windowId: idNamed('second'), clerkId: idNamed('colleague') };

const types = [
  'opened',
  'paperChecked',
  'undone',
  'corrected',
  'noted',
  'held',
  'resumed',
  'returned',
  'left',
  'finished',
  'receiptGiven',
] as const;

/** Actions that lead to a status; the second is a checked paper. */
const before: Record<CaseStatus, CaseAction[]> = {
  notOpened: [],
  open: [opened, checked],
  held: [opened, checked, buildAction('held', 3)],
  returned: [opened, checked, buildAction('returned', 3)],
  left: [opened, checked, buildAction('left', 3)],
  finished: [opened, checked, buildAction('finished', 3)],
};

/** By hand, in the order of `types`: the status afterwards, or a dash where it may not be. */
const table: Record<CaseStatus, string> = {
  notOpened: 'open - - - - - - - - - -',
  open: '- open open open open held - returned left finished open',
  held: '- - open held held - open returned left - held',
  returned: '- - open returned returned - open - - - returned',
  left: '- - open left left - open - - - left',
  finished: '- - open finished finished - - - - - finished',
};

describe('foldCase', () => {
  for (const [status, row] of Object.entries(table) as [CaseStatus, string][])
    for (const [at, want] of row.split(' ').entries()) {
      const type = types[at] ?? 'noted';
      it(`[CASE-2] ${type} in ${status}: ${want}`, () => {
        const given = type === 'undone' ? { target: before[status].at(-1)?.id ?? idNamed('action', 1) } : {};
        const action = buildAction(type, 9, given);
        const folded = foldCase([...before[status], action]);
        expect(folded.status).toBe(want === '-' ? status : want);
        expect(folded.anomalies).toEqual(want === '-' ? [{ type: 'notAllowed', action }] : []);
        expect(folded.actions).toContain(action);
      });
    }

  it('[CASE-4] what can be undone is told, one after the other back to what cannot', () => {
    const actions: CaseAction[] = [buildAction('opened', 1), buildAction('paperChecked', 2), buildAction('noted', 3)];
    for (const target of [idNamed('action', 3), idNamed('action', 2)]) {
      expect(foldCase(actions).undoable?.id).toBe(target);
      actions.push(buildAction('undone', actions.length + 1, { target }));
      expect(foldCase(actions).anomalies).toEqual([]);
    }
    expect(foldCase(actions).undoable).toBeNull();
    expect(foldCase([...actions, buildAction('receiptGiven', 6)]).undoable).toBeNull();
  });

  it('[CASE-4] only the newest slip can be undone, by its own clerk; an opening and a receipt never', () => {
    const noted = buildAction('noted', 3);
    const undo = (target: string, given = {}) => buildAction('undone', 5, { target, ...given });
    const tell = (...actions: CaseAction[]) =>
      foldCase([opened, checked, ...actions]).anomalies.map(({ type }) => type);
    expect(tell(noted, undo(checked.id))).toEqual(['notNewest']);
    expect(tell(undo(checked.id, { clerkId: idNamed('colleague') }))).toEqual(['otherClerk']);
    expect(tell(undo(opened.id))).toEqual(['notUndoable']);
    expect(tell(buildAction('receiptGiven', 3), undo(idNamed('action', 3)))).toEqual(['notUndoable']);
    expect(tell(undo(idNamed('nothing')))).toEqual(['unknownTarget']);
    expect(tell(noted, buildAction('undone', 4, { target: noted.id }), undo(checked.id))).toEqual([]);
  });

  it('[CASE-4] an undo of an undo brings back, as often as one likes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (times) => {
        const undos = Array.from({ length: times }, (_, n) =>
          buildAction('undone', n + 3, { target: idNamed('action', n + 2) }),
        );
        const { papers, anomalies } = foldCase([opened, checked, ...undos]);
        expect(anomalies).toEqual([]);
        expect(papers[0]?.now).toEqual(times % 2 === 0 ? checked.check : null);
        expect(papers[0]?.history).toEqual([{ action: checked, check: checked.check, undone: times % 2 === 1 }]);
      }),
    );
  });

  it('[CASE-5] a correction keeps the old value, and one of an older check leaves the newer alone', () => {
    const again = buildAction('paperChecked', 4, { check: missing });
    const fix = buildAction('corrected', 3);
    const first = foldCase([opened, checked, fix]).papers[0];
    expect(first?.now).toEqual(fix.check);
    expect(first?.history.map(({ check }) => check)).toEqual([checked.check, fix.check]);
    expect(foldCase([opened, checked, again, { ...fix, at: '2026-12-01T02:00:00Z' }]).papers[0]?.now).toEqual(missing);
  });

  it('[CASE-3] a correction that does not fit, or names nothing, and a paper of a stranger are listed', () => {
    const tell = (action: CaseAction) => foldCase([opened, checked, action]).anomalies.map(({ type }) => type);
    expect(tell(buildAction('corrected', 3, { check: null }))).toEqual(['badTarget']);
    expect(tell(buildAction('corrected', 3, { target: opened.id }))).toEqual(['badTarget']);
    expect(tell(buildAction('corrected', 3, { target: opened.id, check: null }))).toEqual([]);
    expect(tell(buildAction('corrected', 3, { target: idNamed('nothing') }))).toEqual(['unknownTarget']);
    expect(tell(buildAction('paperChecked', 3, { person: 'p9' }))).toEqual(['unknownPerson']);
    expect(tell(buildAction('noted', 3, { caseId: idNamed('elsewhere') }))).toEqual(['otherCase']);
  });

  it('[CASE-6] what two windows did apart is kept and shown', () => {
    const theirs = buildAction('paperChecked', 3, { ...other, check: missing });
    const { papers, anomalies } = foldCase([opened, checked, theirs]);
    expect(anomalies).toEqual([{ type: 'apart', action: theirs }]);
    expect(papers[0]?.history.map(({ check }) => check)).toEqual([checked.check, missing]);
    const done = foldCase([opened, buildAction('finished', 2), theirs]).anomalies.map(({ type }) => type);
    expect(done).toEqual(['apart', 'notAllowed']);
    const handed = [
      opened,
      buildAction('held', 2),
      buildAction('resumed', 3, other),
      buildAction('paperChecked', 4, other),
    ];
    expect(foldCase(handed).anomalies).toEqual([]);
    const twice = [
      opened,
      checked,
      buildAction('finished', 3),
      buildAction('corrected', 4),
      buildAction('corrected', 5, other),
    ];
    expect(foldCase(twice).anomalies.map(({ type }) => type)).toEqual(['apart']);
  });

  it('[CASE-12] a window takes a case over by saying how much it knew; what else had been done is shown', () => {
    const note = buildAction('noted', 3);
    const over = buildAction('resumed', 4, { ...other, known: 2 });
    const theirs = buildAction('paperChecked', 5, { ...other, check: missing });
    const taken = foldCase([opened, checked, note, over, theirs]);
    expect(taken.anomalies).toEqual([]);
    expect(taken.atWindow).toBe(other.windowId);
    expect(foldCase([opened, checked]).atWindow).toBe(opened.windowId);
    expect(foldCase([]).atWindow).toBeUndefined();
    // The first window did something before that the second did not know, or goes on afterwards.
    const unknown = buildAction('paperChecked', 3, { check: missing });
    expect(foldCase([opened, checked, unknown, over, theirs]).anomalies).toEqual([{ type: 'apart', action: over }]);
    const after = buildAction('paperChecked', 6);
    expect(foldCase([opened, checked, over, theirs, after]).anomalies).toEqual([{ type: 'apart', action: after }]);
    const held = buildAction('held', 3);
    expect(foldCase([opened, checked, held, buildAction('resumed', 4, { ...other, known: 3 })]).anomalies).toEqual([]);
    expect(foldCase([opened, checked, held, over]).anomalies).toEqual([{ type: 'apart', action: over }]);
    // Back again; but nobody takes over what is finished, or what they have.
    const back = buildAction('resumed', 6, { known: 4 });
    expect(foldCase([opened, checked, over, theirs, back, buildAction('held', 7)]).anomalies).toEqual([]);
    const own = buildAction('resumed', 3, { known: 2 });
    expect(foldCase([opened, checked, own]).anomalies).toEqual([{ type: 'notAllowed', action: own }]);
    const ended = foldCase([opened, checked, buildAction('finished', 3), over]);
    expect(ended.anomalies.map(({ type }) => type)).toEqual(['apart', 'notAllowed']);
    expect(ended.status).toBe('finished');
  });

  it('[CASE-8] a correction of what a receipt has told is open until the next receipt', () => {
    const told = [opened, checked, buildAction('receiptGiven', 3)];
    const fix = buildAction('corrected', 4);
    expect(foldCase([...told, fix]).openCorrections).toEqual([fix]);
    expect(foldCase([...told, fix, buildAction('receiptGiven', 5)]).openCorrections).toEqual([]);
    expect(foldCase([opened, checked, fix]).openCorrections).toEqual([]);
  });

  it('[CASE-13] every reason to come back stays when the case goes on, and one that was undone does not', () => {
    const back = [
      buildAction('returned', 3),
      buildAction('resumed', 4),
      buildAction('returned', 5, { reason: 'systemDown' }),
    ];
    const done = [opened, checked, ...back, buildAction('resumed', 6), buildAction('finished', 7)];
    expect(foldCase(done)).toMatchObject({ comeBack: null, returns: ['paperMissing', 'systemDown'] });
    const slip = [...back, buildAction('undone', 6, { target: back[2]?.id ?? '' })];
    expect(foldCase([opened, checked, ...slip]).returns).toEqual(['paperMissing']);
    expect(foldCase([opened, checked]).returns).toEqual([]);
  });

  it('[CASE-14] a case knows the numbers of its receipts, as far as they were noted', () => {
    const receipts = [buildAction('receiptGiven', 3), buildAction('receiptGiven', 4, { number: 12 })];
    expect(foldCase([opened, checked, ...receipts]).receiptNumbers).toEqual([12]);
  });

  it('[CASE-9] one id with two contents and one counter twice are listed', () => {
    const twin = { ...checked, check: missing };
    expect(foldCase([opened, checked, twin]).anomalies.map(({ type }) => type)).toEqual(['sameId']);
    const fork = buildAction('noted', 3, { seq: 2 });
    expect(foldCase([opened, checked, fork]).anomalies.map(({ type }) => type)).toEqual(['sameCounter']);
  });

  it('[CASE-1] [CASE-3] [CASE-5] any order and repetition folds the same, loses nothing, throws never', () => {
    const action = fc
      .record({
        type: fc.constantFrom(...types),
        n: fc.integer({ min: 1, max: 12 }),
        at: fc.integer({ min: 1, max: 6 }),
        target: fc.integer({ min: 1, max: 12 }),
        theirs: fc.boolean(),
      })
      .map(({ type, n, at, target, theirs }): CaseAction => {
        const aimed = type === 'undone' || type === 'corrected' ? { target: idNamed('action', target) } : {};
        return {
          ...buildAction(type, n),
          at: `2026-12-01T01:0${at}:00Z`,
          ...(theirs ? other : {}),
          ...aimed,
        } as CaseAction;
      });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (actions, picks) => {
        const all: CaseAction[] = [opened, checked, ...actions];
        const more = [...all, ...all.filter((_, n) => n % 3 === 0)].map((one) => ({
          one: structuredClone(one),
          key: picks.next().value,
        }));
        const shuffled = more.sort((a, b) => a.key - b.key).map(({ one }) => one);
        const folded = foldCase(all);
        expect(foldCase(shuffled)).toEqual(folded);
        expect(new Set(folded.actions.map((one) => JSON.stringify(one))).size).toBe(folded.actions.length);
        for (const one of all) expect(folded.actions).toContainEqual(one);
        const refused = new Set(
          folded.anomalies.filter(({ type }) => type !== 'apart' && type !== 'sameCounter').map((a) => a.action),
        );
        const checks = folded.actions.filter((one) => 'check' in one && one.check !== null && !refused.has(one));
        expect(folded.papers.flatMap(({ history }) => history).length).toBe(checks.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('CaseAction', () => {
  it('[CASE-2] every kind of action is read', () => {
    for (const type of types) expect(v.is(CaseAction, buildAction(type, 1))).toBe(true);
  });

  it('[CASE-7] a reason stands with missing, wrong and deferred, a day with deferred', () => {
    const reads = (check: unknown) => v.is(CaseAction, { ...checked, check });
    expect(reads({ result: 'deferred', reason: 'promised', until: '2026-12-10' })).toBe(true);
    expect(reads({ result: 'deferred', reason: 'promised', until: null })).toBe(false);
    expect(reads({ result: 'missing', reason: null, until: null })).toBe(false);
    expect(reads({ result: 'accepted', reason: null, until: '2026-12-10' })).toBe(false);
    const corrected = buildAction('corrected', 3);
    for (const reason of ['  ', 'half \ud800']) expect(v.is(CaseAction, { ...corrected, reason })).toBe(false);
  });
});

describe('findDuplicates', () => {
  it('[CASE-10] the same hand-over is certain, the same day, errands and persons a warning', () => {
    const twin = { ...opened, caseId: idNamed('twin') };
    const byHand = { ...twin, packetId: null };
    expect(findDuplicates(opened, [opened, twin])).toEqual([
      { type: 'samePacket', caseId: twin.caseId, at: opened.at },
    ]);
    const alike = { type: 'alike', caseId: twin.caseId, at: opened.at };
    expect(findDuplicates(opened, [byHand])).toEqual([alike]);
    expect(findDuplicates(byHand, [{ ...byHand, caseId: opened.caseId }])).toEqual([
      { type: 'alike', caseId: opened.caseId, at: opened.at },
    ]);
    // A spoken code says nothing of persons: what the clerk ticked need not be what the visitor had entered.
    const others = { ...byHand, persons: [{ key: 'p1', kind: 'firm' as const }] };
    const spoken = { ...others, errands: opened.errands.map((one) => ({ ...one, persons: ['p1'] })) };
    expect(findDuplicates(spoken, [opened])).toEqual([{ ...alike, caseId: opened.caseId }]);
    expect(findDuplicates(opened, [spoken])).toEqual([alike]);
    expect(findDuplicates(spoken, [{ ...byHand, caseId: opened.caseId }])).toEqual([]);
    const withCode = { ...spoken, packetId: idNamed('another') };
    expect(findDuplicates(opened, [withCode])).toEqual([]);
    // 16:30 UTC is the next day at the centre.
    expect(findDuplicates(opened, [{ ...byHand, at: '2026-12-01T16:30:00Z' }])).toEqual([]);
    expect(findDuplicates(opened, [{ ...twin, practice: true }])).toEqual([]);
    const another = { ...twin, packetId: idNamed('another') };
    const alone = [{ subjectId: 'document.residence-permit', persons: ['p1'] }];
    expect(findDuplicates(opened, [another])).toEqual([alike]);
    expect(findDuplicates(opened, [{ ...another, errands: alone }])).toEqual([]);
    expect(findDuplicates(opened, [{ ...byHand, errands: [{ subjectId: 'benefit.card', persons: ['p1'] }] }])).toEqual(
      [],
    );
  });
});
