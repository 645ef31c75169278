import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { err } from '../../../src/domain/result/Result.ts';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildHandover, buildOpening, check, type createDevice, passphrase, rowsOf } from '../staff/buildWindow.ts';
import { begin, countsOf, logOf, pass, twoWindows } from './buildShift.ts';

const missing = { ...check, check: { result: 'missing', reason: 'notBrought', until: null } } as const;
const everyRow = () =>
  Promise.all(['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures', 'attachments'].map(rowsOf));
const idsOf = async (staff: ReturnType<ReturnType<typeof createDevice>['tab']>) =>
  unwrap(await staff.list()).map(({ caseId }) => caseId);

describe('cases go to a window that stands', () => {
  test('[SHIFT-1] as they are, beside its own, and both chains go on', async () => {
    const { a, b, later, second } = await twoWindows();
    const [one, two] = [await begin(a, 1), await begin(a, 2)];
    unwrap(await a.giveReceipt(one));
    const own = await begin(b, 3);
    later();
    const { summary, count } = await pass(a, b, [one, two]);
    expect([summary.windowName, countsOf(summary), count]).toEqual(['Window 3', { fresh: 2 }, 2]);
    for (const id of [one, two]) expect(unwrap(await b.read(id))).toEqual(unwrap(await a.read(id)));
    expect((await idsOf(b)).toSorted()).toEqual([one, two, own].toSorted());
    second.use();
    expect(await rowsOf('receipts')).toHaveLength(1);
    const seq = unwrap(await b.act(own, { type: 'held' })).case.actions.at(-1)?.seq;
    expect(seq).toBe(3);
    // After a restart too, and in a copy.
    const again = await second.enter();
    expect((await idsOf(again)).toSorted()).toEqual([one, two, own].toSorted());
    expect(unwrap(await again.read(one))).toEqual(unwrap(await a.read(one)));
  });

  test('[SHIFT-4] the same file a hundred times is once', async () => {
    const { a, b, second } = await twoWindows();
    const one = await begin(a, 1);
    const { file, code } = unwrap(await a.handOver([one]));
    const first = unwrap(await b.openShift(file, code));
    expect(unwrap(await first.take())).toBe(1);
    second.use();
    const before = await everyRow();
    expect(unwrap(await first.take())).toBe(0);
    for (let time = 0; time < 100; time++) {
      const { summary, take } = unwrap(await b.openShift(file, code));
      expect(countsOf(summary)).toEqual({ known: 1 });
      if (time % 10 === 0) expect(unwrap(await take())).toBe(0);
    }
    expect(await everyRow()).toEqual(before);
    expect(logOf(b).filter(({ type }) => type === 'takenOver')).toHaveLength(1);
  });

  test('[SHIFT-5] a window takes an open case over, goes on and gives its own receipt, and the case goes back', async () => {
    const { a, b, later } = await twoWindows();
    const one = await begin(a, 1);
    const first = unwrap(await a.giveReceipt(one)).receipt;
    later();
    await pass(a, b, [one]);
    // Without taking over nothing but a note is done to it.
    expect(errorTypeOf(await b.act(one, missing))).toBe('staff/not-allowed');
    unwrap(await b.act(one, { type: 'noted', text: 'seen' }));
    unwrap(await b.act(one, { type: 'resumed' }));
    const target = unwrap(await b.read(one)).case.papers[0]?.history[0]?.action.id ?? '';
    unwrap(await b.act(one, { type: 'corrected', target, reason: 'looked again', check: missing.check }));
    const { receipt } = unwrap(await b.giveReceipt(one));
    expect(receipt).toMatchObject({ number: 1, previous: null, corrects: first.receiptId });
    expect([receipt.windowId === first.windowId, receipt.keyId === first.keyId]).toEqual([false, false]);
    later();
    const { summary } = await pass(b, a, [one]);
    expect(countsOf(summary)).toEqual({ more: 1 });
    const back = unwrap(await a.read(one)).case;
    expect(back).toEqual(unwrap(await b.read(one)).case);
    expect(back.anomalies).toEqual([]);
    expect(errorTypeOf(await a.act(one, { type: 'finished' }))).toBe('staff/not-allowed');
    unwrap(await a.act(one, { type: 'resumed' }));
    unwrap(await a.act(one, { type: 'finished' }));
    expect(unwrap(await a.giveReceipt(one)).receipt.number).toBe(2);
  });

  test('[SHIFT-6] what both windows did to one case is kept of both and shown', async () => {
    const { a, b, later } = await twoWindows();
    const one = await begin(a, 1);
    await pass(a, b, [one]);
    later();
    unwrap(await a.act(one, missing));
    later();
    unwrap(await b.act(one, { type: 'resumed' }));
    unwrap(await b.act(one, check));
    later();
    unwrap(await a.act(one, { type: 'noted', text: 'from A' }));
    const { summary } = await pass(a, b, [one]);
    expect(countsOf(summary)).toEqual({ more: 1, apart: 1 });
    await pass(b, a, [one]);
    const atB = unwrap(await b.read(one)).case;
    expect(unwrap(await a.read(one)).case).toEqual(atB);
    expect(atB.anomalies.map(({ type }) => type)).toEqual(['apart']);
    expect(atB.papers[0]?.history.map((entry) => entry.check.result)).toEqual(['accepted', 'missing', 'accepted']);
    // Both can go on from here.
    unwrap(await b.act(one, { type: 'finished' }));
  });

  test('[SHIFT-5] clocks that differ do not put what was done later before what was known', async () => {
    const { a, b, first } = await twoWindows();
    first.clock.now += 30 * 60_000;
    const one = await begin(a, 1);
    await pass(a, b, [one]);
    unwrap(await b.act(one, { type: 'resumed' }));
    unwrap(await b.act(one, { type: 'finished' }));
    expect(unwrap(await b.read(one)).case.anomalies).toEqual([]);
    expect(unwrap(await b.read(one)).case.status).toBe('finished');
  });

  test('[SHIFT-8] a file from a clock more than an hour ahead is refused', async () => {
    const { a, b, first, second } = await twoWindows();
    first.clock.now += 61 * 60_000;
    const one = await begin(a, 1);
    const { file, code } = unwrap(await a.handOver([one]));
    expect(await b.openShift(file, code)).toEqual(err({ type: 'staff/shift-clock' }));
    second.clock.now += 2 * 60_000;
    expect(unwrap(await b.openShift(file, code)).summary.fresh).toBe(1);
  });

  test('[SHIFT-9] practice and what cannot be read are not handed over; without a case there is no file', async () => {
    const { a } = await twoWindows();
    const real = await begin(a, 1);
    const practice = unwrap(await a.openCase(buildOpening(buildHandover(2), { practice: true }))).caseId;
    expect(unwrap(await a.handOver([practice, real])).count).toBe(1);
    expect(await a.handOver([practice])).toEqual(err({ type: 'staff/shift-empty' }));
    expect(await a.handOver([])).toEqual(err({ type: 'staff/shift-empty' }));
    const made = unwrap(await a.handOver([real, `${real.slice(0, -1)}${real.endsWith('a') ? 'e' : 'a'}`]));
    expect([made.count, made.leftOut]).toEqual([1, 1]);
  });

  test('[SHIFT-7] both windows log it with count and window, and names of elsewhere are known', async () => {
    const { a, b } = await twoWindows();
    const one = await begin(a, 1);
    await pass(a, b, [one]);
    const { actions } = unwrap(await b.read(one)).case;
    expect(logOf(a).at(-1)).toMatchObject({ type: 'handedOver', count: 1 });
    expect(logOf(b).at(-1)).toMatchObject({ type: 'takenOver', count: 1, windowId: actions[0]?.windowId });
    const state = b.state.get();
    const elsewhere = state.type === 'open' ? state.book?.elsewhere : undefined;
    expect(elsewhere).toEqual({
      windows: [{ id: actions[0]?.windowId, name: 'Window 3' }],
      clerks: [{ id: actions[0]?.clerkId, name: 'Lin', windowId: actions[0]?.windowId }],
    });
    // Back home nobody of one's own becomes somebody of elsewhere.
    unwrap(await b.act(one, { type: 'noted', text: 'seen' }));
    await pass(b, a, [one]);
    const home = a.state.get();
    expect(home.type === 'open' && home.book?.elsewhere?.clerks.map(({ windowId }) => windowId)).toEqual([
      unwrap(await a.read(one)).case.notes[0]?.windowId,
    ]);
  });

  test('[SHIFT-11] what was deleted here by the rule does not come back', async () => {
    const { a, b, first, second } = await twoWindows();
    const one = await begin(a, 1);
    unwrap(await a.act(one, { type: 'finished' }));
    await pass(a, b, [one]);
    unwrap(await b.setKeepDays(30));
    for (const days of [20, 20]) {
      second.clock.now += days * 86_400_000;
      unwrap(await b.discardOld());
    }
    first.clock.now = second.clock.now;
    expect(await idsOf(b)).toEqual([]);
    unwrap(await a.act(one, { type: 'noted', text: 'somebody called' }));
    const { summary, count } = await pass(a, b, [one]);
    expect([countsOf(summary), count]).toEqual([{ gone: 1 }, 0]);
    expect(await idsOf(b)).toEqual([]);
  });

  test('[SHIFT-12] one code taken in at both windows stands twice and is told', async () => {
    const { a, b } = await twoWindows();
    const [one, other] = [await begin(a, 1), await begin(b, 1)];
    const { summary } = await pass(a, b, [one]);
    expect(countsOf(summary)).toEqual({ fresh: 1, twice: 1 });
    expect((await idsOf(b)).toSorted()).toEqual([one, other].toSorted());
  });

  test('[SHIFT-1] other tabs list what came, and a hand-over that came is known when it is shown again', async () => {
    const { a, b, second } = await twoWindows();
    second.use();
    const other = await second.enter();
    expect(await idsOf(other)).toEqual([]);
    const one = await begin(a, 1);
    await pass(a, b, [one]);
    expect(await idsOf(other)).toEqual([one]);
    expect(unwrap(await other.openCase(buildOpening(buildHandover(1))))).toMatchObject({ caseId: one, isKnown: true });
  });

  test('[SHIFT-4] acting on a case while more of it comes in forks and loses nothing', async () => {
    const { a, b, later } = await twoWindows();
    const one = await begin(a, 1);
    unwrap(await a.act(one, { type: 'held' }));
    await pass(a, b, [one]);
    later();
    for (let time = 0; time < 5; time++) unwrap(await a.act(one, { type: 'noted', text: `${time}` }));
    const { file, code } = unwrap(await a.handOver([one]));
    const { take } = unwrap(await b.openShift(file, code));
    const acts = [1, 2, 3].map((time) => b.act(one, { type: 'noted', text: `own ${time}` }));
    expect((await Promise.all([take(), ...acts])).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(unwrap(await b.read(one)).case.notes).toHaveLength(8);
  });
});

test('[SHIFT-4] an action made before more of its case came in is made anew, not kept over it', async () => {
  const { a, b, second, later } = await twoWindows();
  const one = await begin(a, 1);
  unwrap(await a.act(one, { type: 'held' }));
  await pass(a, b, [one]);
  later();
  unwrap(await a.act(one, { type: 'noted', text: 'theirs' }));
  const { file, code } = unwrap(await a.handOver([one]));
  const { take } = unwrap(await b.openShift(file, code));
  second.use();
  const real = createStaffStore();
  let meanwhile: Promise<unknown> | undefined;
  const commit: typeof real.commit = async (change) => {
    meanwhile ??= take();
    await meanwhile;
    return real.commit(change);
  };
  const other = await second.enter({ store: { ...real, commit } });
  unwrap(await other.act(one, { type: 'noted', text: 'own' }));
  expect(unwrap(await b.read(one)).case.notes.map(({ text }) => text)).toEqual(['theirs', 'own']);
  real.close();
});

describe('nothing is taken that does not fit', () => {
  test('[SHIFT-3] the wrong code opens nothing, and mistyping is the same', async () => {
    const { a, b, second } = await twoWindows();
    const one = await begin(a, 1);
    const { file, code } = unwrap(await a.handOver([one]));
    const other = unwrap(await a.handOver([one])).code;
    second.use();
    const before = await everyRow();
    const wrong = err({ type: 'staff/wrong-shift-code' });
    for (const bad of [other, '', code.slice(0, -1), code.replace(/./, (sign) => (sign === '0' ? '1' : '0'))])
      expect(await b.openShift(file, bad)).toEqual(wrong);
    expect(await everyRow()).toEqual(before);
    expect((await b.openShift(file, ` ${code.toLowerCase().replaceAll('-', ' ')}`)).ok).toBe(true);
  });

  test('[SHIFT-13] a window copied to a second device does not get its own unknown actions from there', async () => {
    const { a, b, second } = await twoWindows();
    const one = await begin(a, 1);
    await pass(a, b, [one]);
    // The second device becomes the first window as well, from an older copy.
    const { file: copy } = unwrap(await a.copyWindow());
    unwrap(await a.act(one, { type: 'noted', text: 'only here' }));
    const { file, code } = unwrap(await a.handOver([one]));
    second.use();
    await second.erase();
    const twin = second.tab();
    unwrap(await twin.restoreWindow(copy));
    const state = twin.state.get();
    unwrap(await twin.unlock(state.type === 'locked' ? (state.clerks[0]?.id ?? '') : '', passphrase));
    expect(await twin.openShift(file, code)).toEqual(err({ type: 'staff/shift-clash' }));
  });

  test('[SHIFT-14] locked, nothing is made, opened or taken', async () => {
    const { a, b, second } = await twoWindows();
    const one = await begin(a, 1);
    const { file, code } = unwrap(await a.handOver([one]));
    const { take } = unwrap(await b.openShift(file, code));
    second.use();
    const before = await everyRow();
    a.lock();
    b.lock();
    const locked = err({ type: 'staff/locked' });
    expect([await a.handOver([one]), await b.openShift(file, code), await take()]).toEqual([locked, locked, locked]);
    expect(await everyRow()).toEqual(before);
  });

  test('[WORK-2] cancelled at whichever piece, no file is made and nothing is taken', async () => {
    const { a, b, first, second } = await twoWindows();
    const ids: string[] = [];
    for (let number = 1; number <= 60; number++) ids.push(await begin(a, number));
    const { file, code } = unwrap(await a.handOver(ids));
    const cancelled = err({ type: 'staff/cancelled' });
    for (const at of [0, 25, 50, 60]) {
      const work = createLongWork();
      const look = () => work.progress.get().done >= at && work.cancel();
      work.progress.subscribe(look);
      look();
      first.use();
      const before = await everyRow();
      expect(await a.handOver(ids, work)).toEqual(cancelled);
      expect(await everyRow()).toEqual(before);
    }
    second.use();
    const before = await everyRow();
    for (const at of [0, 1, 51, 61, 86]) {
      const work = createLongWork();
      const look = () => work.progress.get().done >= at && work.cancel();
      work.progress.subscribe(look);
      look();
      expect(await b.openShift(file, code, work), String(at)).toEqual(cancelled);
    }
    expect(await everyRow()).toEqual(before);
    const { take } = unwrap(await b.openShift(file, code, createLongWork()));
    const work = createLongWork();
    const told: number[] = [];
    work.progress.subscribe(() => told.push(work.progress.get().done));
    expect(unwrap(await take(work))).toBe(60);
    expect(told).toEqual([25, 50, 60]);
  });
});
