import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { err, ok } from '../../../src/domain/result/Result.ts';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import type { StaffStore } from '../../../src/storage/staff/StaffStore.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { flipped, rowsOf, tamper } from '../staff/buildWindow.ts';
import { details, fileTakingPlace, picture, picturesOf, twoCases, windowsWithFiles } from './bringPhotographs.ts';
import { countsOf, type pass } from './buildShift.ts';

const everyRow = () =>
  Promise.all(['meta', 'actions', 'cases', 'packets', 'receipts', 'enclosures', 'attachments'].map(rowsOf));
const each = picture(0).length;
const headOf = async (file: Blob) => (await file.slice(0, 40).text()).slice(0, 38);

test('[SHIFT-15] photographs and what visitors said go along unless they are left out, and how much that is is told before', async () => {
  const windows = await windowsWithFiles();
  const { a, b, first, second } = windows;
  const ids = await twoCases(windows);
  expect(unwrap(await a.shiftLoad(ids))).toEqual({ photographs: 2, bytes: 2 * each, said: 1 });
  expect(unwrap(await a.shiftLoad([ids[1]]))).toEqual({ photographs: 0, bytes: 0, said: 0 });
  first.use();
  const without = unwrap(await a.handOver(ids, undefined, { withBrought: false }));
  expect([await headOf(without.file), without.load.photographs]).toEqual(['{"format":"onetrip-shift","version":1,', 0]);
  const made = unwrap(await a.handOver(ids));
  expect(await headOf(made.file)).toBe('{"format":"onetrip-shift","version":2,');
  expect(made).toMatchObject({ count: 2, unreadable: 0, load: { photographs: 2, bytes: 2 * each, said: 1 } });
  second.use();
  const opened = unwrap(await b.openShift(made.file, made.code));
  expect(countsOf(opened.summary)).toEqual({ fresh: 2, photographs: 2, bytes: 2 * each, said: 1 });
  expect(unwrap(await opened.take())).toBe(2);
  opened.close();
  const again = await second.enter();
  for (const staff of [b, again]) {
    expect(await picturesOf(staff, ids[0])).toEqual([1, 2]);
    expect(unwrap(await staff.enclosures(ids[0])).details).toEqual([details]);
    expect(unwrap(await staff.enclosures(ids[1]))).toEqual({ details: [], attachments: [] });
    expect(unwrap(await staff.read(ids[0])).case.papers).toHaveLength(1);
  }
});

test('[SHIFT-17] a case that is here gets the photographs it lacks, and none of them twice, however often and from wherever', async () => {
  const windows = await windowsWithFiles();
  const { a, b, bring, first, second } = windows;
  const ids = await twoCases(windows);
  const without = unwrap(await a.handOver(ids, undefined, { withBrought: false }));
  second.use();
  unwrap(await unwrap(await b.openShift(without.file, without.code)).take());
  expect(unwrap(await b.enclosures(ids[0])).attachments).toEqual([]);
  first.use();
  const made = unwrap(await a.handOver(ids));
  second.use();
  const opened = unwrap(await b.openShift(made.file, made.code));
  expect(countsOf(opened.summary)).toEqual({ more: 1, known: 1, photographs: 2, bytes: 2 * each, said: 1 });
  expect(unwrap(await opened.take())).toBe(1);
  const before = await everyRow();
  expect(unwrap(await opened.take())).toBe(0);
  for (let time = 0; time < 100; time++) {
    const once = unwrap(await b.openShift(made.file, made.code));
    expect(countsOf(once.summary)).toEqual({ known: 2 });
    if (time % 10 === 0) expect(unwrap(await once.take())).toBe(0);
    once.close();
  }
  expect(await everyRow()).toEqual(before);
  // The same visitor's next file reaches the first window, which has had the rest all along.
  await bring(1, [2, 3]);
  const { summary } = await passBoth(a, b, ids);
  expect(countsOf(summary)).toEqual({ more: 1, known: 1, photographs: 1, bytes: each });
  second.use();
  expect(await picturesOf(b, ids[0])).toEqual([1, 2, 3]);
  expect(await rowsOf('attachments')).toHaveLength(3);
  first.use();
  const home = await rowsOf('attachments');
  second.use();
  const back = unwrap(await b.handOver(ids));
  first.use();
  const returned = unwrap(await a.openShift(back.file, back.code));
  expect(countsOf(returned.summary)).toEqual({ known: 2 });
  expect(unwrap(await returned.take())).toBe(0);
  expect(await rowsOf('attachments')).toEqual(home);

  async function passBoth(...given: Parameters<typeof pass>) {
    first.use();
    const { file, code } = unwrap(await given[0].handOver(given[2]));
    second.use();
    const { summary, take } = unwrap(await given[1].openShift(file, code));
    unwrap(await take());
    return { summary };
  }
});

/** What the first window made, and a tab of the second over a store that behaves otherwise. */
async function made(change: (real: StaffStore) => Partial<StaffStore>) {
  const windows = await windowsWithFiles();
  const ids = await twoCases(windows);
  const { file, code } = unwrap(await windows.a.handOver(ids));
  windows.second.use();
  const real = createStaffStore();
  const odd = await windows.second.enter({ store: { ...real, ...change(real) } });
  return { ...windows, ids, file, code, odd };
}

test('[SHIFT-16] a device that is full in the middle has nothing of it, neither a case nor a photograph', async () => {
  let left = 1;
  const { odd, file, code, ids, b } = await made((real) => ({
    putAttachment: async (row) => (left-- > 0 ? real.putAttachment(row) : err({ type: 'storage/quota' })),
  }));
  const before = await everyRow();
  const { take } = unwrap(await odd.openShift(file, code));
  expect(await take()).toEqual(err({ type: 'staff/no-room' }));
  expect(await everyRow()).toEqual(before);
  left = 9;
  expect(unwrap(await take())).toBe(2);
  expect(await picturesOf(b, ids[0])).toEqual([1, 2]);
});

test('[SHIFT-16] what a kill leaves is no case and goes at the next unlocking; the same file then completes', async () => {
  const { odd, second, file, code, ids } = await made(() => ({
    takeIn: async () => err({ type: 'storage/failed', reason: 'killed' }) as never,
    // As though the device had died before anything could be tidied.
    dropUnclaimed: async () => ok(undefined),
  }));
  const { take } = unwrap(await odd.openShift(file, code));
  expect((await take()).ok).toBe(false);
  expect([(await rowsOf('attachments')).length, await rowsOf('enclosures'), await rowsOf('cases')]).toEqual([
    2,
    [],
    [],
  ]);
  const again = await second.enter();
  unwrap(await again.list());
  await expect.poll(() => rowsOf('attachments')).toEqual([]);
  expect(unwrap(await unwrap(await again.openShift(file, code)).take())).toBe(2);
  expect(await picturesOf(again, ids[0])).toEqual([1, 2]);
  expect(await rowsOf('attachments')).toHaveLength(2);
});

test('[SHIFT-16] photographs that another tab has tidied away meanwhile are laid down anew', async () => {
  let times = 0;
  const { odd, file, code, ids } = await made((real) => ({
    takeIn: async (...given) => {
      times += 1;
      if (times === 1) await real.dropStrays();
      return real.takeIn(...given);
    },
  }));
  expect(unwrap(await unwrap(await odd.openShift(file, code)).take())).toBe(2);
  expect([times, await picturesOf(odd, ids[0])]).toEqual([2, [1, 2]]);
  expect(await rowsOf('attachments')).toHaveLength(2);
});

test('[SHIFT-17] two tabs that take the same file at once keep each photograph once', async () => {
  const { odd, b, file, code, ids } = await made(() => ({}));
  const both = await Promise.all([b, odd].map(async (staff) => unwrap(await staff.openShift(file, code))));
  const counts = await Promise.all(both.map(async ({ take }) => unwrap(await take())));
  expect(counts.toSorted()).toEqual([0, 2]);
  expect(await picturesOf(b, ids[0])).toEqual([1, 2]);
  expect(await rowsOf('attachments')).toHaveLength(2);
});

test('[SHIFT-17] a sealed file that brings the same photographs in that very moment is not doubled', async () => {
  const windows = await windowsWithFiles();
  const ids = await twoCases(windows);
  const without = unwrap(await windows.a.handOver(ids, undefined, { withBrought: false }));
  const { file, code } = unwrap(await windows.a.handOver(ids));
  let meanwhile: (() => Promise<unknown>) | undefined;
  const real = createStaffStore();
  const there = await fileTakingPlace({
    store: {
      ...real,
      takeIn: async (...given) => {
        const first = meanwhile;
        meanwhile = undefined;
        await first?.();
        return real.takeIn(...given);
      },
    },
  });
  const { staff, bring } = there;
  there.place.use();
  unwrap(await unwrap(await staff.openShift(without.file, without.code)).take());
  meanwhile = () => bring(1, [1, 2]);
  expect(unwrap(await unwrap(await staff.openShift(file, code)).take())).toBe(0);
  expect([meanwhile, await picturesOf(staff, ids[0])]).toEqual([undefined, [1, 2]]);
  expect(await rowsOf('attachments')).toHaveLength(2);
});

test('[SHIFT-11] what was deleted here by the rule does not come back with photographs either', async () => {
  const windows = await windowsWithFiles();
  const { a, b, first, second } = windows;
  const [one] = await twoCases(windows);
  unwrap(await a.act(one, { type: 'finished' }));
  const { file, code } = unwrap(await a.handOver([one]));
  second.use();
  unwrap(await unwrap(await b.openShift(file, code)).take());
  expect(await rowsOf('attachments')).toHaveLength(2);
  unwrap(await b.setKeepDays(30));
  for (const days of [20, 20]) {
    second.clock.now += days * 86_400_000;
    unwrap(await b.discardOld());
  }
  first.clock.now = second.clock.now;
  expect(await rowsOf('attachments')).toEqual([]);
  const again = unwrap(await b.openShift(file, code));
  expect(countsOf(again.summary)).toEqual({ gone: 1 });
  expect(unwrap(await again.take())).toBe(0);
  expect([await rowsOf('attachments'), await rowsOf('enclosures')]).toEqual([[], []]);
});

test('[SHIFT-14] locked in the middle nothing is kept, and a file that was closed gives no photograph any more', async () => {
  let locking: (() => void) | undefined;
  const { odd, b, file, code, second } = await made((real) => ({
    putAttachment: async (row) => {
      const put = await real.putAttachment(row);
      locking?.();
      return put;
    },
  }));
  const before = await everyRow();
  const closed = unwrap(await b.openShift(file, code));
  closed.close();
  expect((await closed.take()).ok).toBe(false);
  expect(await everyRow()).toEqual(before);
  const { take } = unwrap(await odd.openShift(file, code));
  locking = () => odd.lock();
  expect(await take()).toEqual(err({ type: 'staff/locked' }));
  expect(await everyRow()).toEqual(before);
  expect(await odd.shiftLoad([])).toEqual(err({ type: 'staff/locked' }));
  const again = await second.enter();
  const work = createLongWork();
  work.progress.subscribe(() => again.lock());
  expect(await again.openShift(file, code, work)).toEqual(err({ type: 'staff/locked' }));
});

test('[WORK-1] [WORK-2] photographs count: cancelled at whichever of them, no file is made and nothing is taken', async () => {
  const windows = await windowsWithFiles();
  const { a, b, bring, first, second } = windows;
  const ids = [await bring(1, [1, 2, 3]), await bring(2, [4], null)];
  const cancelled = err({ type: 'staff/cancelled' });
  const cancelling = (at: number) => {
    const work = createLongWork();
    const look = () => work.progress.get().done >= at && work.cancel();
    work.progress.subscribe(look);
    look();
    return work;
  };
  const told = (work: ReturnType<typeof createLongWork>) => {
    const steps: string[] = [];
    work.progress.subscribe(() => steps.push(`${work.progress.get().done}/${work.progress.get().total}`));
    return steps;
  };
  const log = await everyRow();
  for (const at of [1, 2, 3, 4, 6]) {
    expect(await a.handOver(ids, cancelling(at)), String(at)).toEqual(cancelled);
    expect(await everyRow()).toEqual(log);
  }
  const making = createLongWork();
  const made = told(making);
  const { file, code } = unwrap(await a.handOver(ids, making));
  expect(made).toEqual(['1/6', '2/6', '3/6', '4/6', '6/6']);
  second.use();
  const before = await everyRow();
  for (const at of [1, 2, 3, 4, 5, 6]) expect(await b.openShift(file, code, cancelling(at))).toEqual(cancelled);
  const opening = createLongWork();
  const opened = told(opening);
  const { take } = unwrap(await b.openShift(file, code, opening));
  expect(opened).toEqual(['1/8', '2/8', '3/8', '4/8', '5/8', '6/8']);
  expect(await everyRow()).toEqual(before);
  const taking = createLongWork();
  const taken = told(taking);
  unwrap(await take(taking));
  expect(taken).toEqual(['1/6', '2/6', '3/6', '4/6', '6/6']);
  first.use();
});

test('[SHIFT-18] neither making nor taking holds more than one photograph at a time', async () => {
  let most = 0;
  const real = createStaffStore();
  const { staff: a, bring } = await fileTakingPlace({ store: real });
  const one = await bring(1, [1, 2, 3, 4, 5, 6], details, 600_000);
  const { readAttachment } = real;
  // A photograph that was read is written before the next is asked for.
  const { Blob: Whole } = globalThis;
  let read = 0;
  Object.assign(real, {
    readAttachment: async (id: string) => {
      read += 1;
      return readAttachment(id);
    },
  });
  const pieces: number[] = [];
  class Counted extends Whole {
    constructor(parts: BlobPart[] = []) {
      super(parts);
      if (parts.length === 2) pieces.push(read);
    }
  }
  Object.assign(globalThis, { Blob: Counted });
  const { file, code } = unwrap(await a.handOver([one]));
  Object.assign(globalThis, { Blob: Whole });
  expect(pieces.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  const { second, b } = await windowsWithFiles();
  second.use();
  const windowed = {
    size: file.size,
    slice(from = 0, to = 0) {
      const part = file.slice(from, to);
      most = Math.max(most, part.size);
      return part;
    },
  };
  unwrap(await unwrap(await b.openShift(windowed, code)).take());
  expect([most, file.size > 3 * most]).toEqual([1024 * 1024, true]);
  expect(await picturesOf(b, one)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('[SHIFT-9] a photograph, or a list of them, that cannot be read stays out and is counted', async () => {
  const windows = await windowsWithFiles();
  const { a, b, bring, first, second } = windows;
  const ids = [await bring(1, [1, 2]), await bring(2, [3])] as const;
  const { attachments } = unwrap(await a.enclosures(ids[0]));
  await tamper('attachments', ({ id }) => id === attachments[0]?.id, flipped);
  await tamper('enclosures', ({ caseId }) => caseId === ids[1], flipped);
  const { file, code, ...made } = unwrap(await a.handOver(ids));
  expect(made).toMatchObject({ count: 2, unreadable: 2, load: { photographs: 1 } });
  second.use();
  const opened = unwrap(await b.openShift(file, code));
  expect(countsOf(opened.summary)).toMatchObject({ fresh: 2, photographs: 1 });
  expect(unwrap(await opened.take())).toBe(2);
  expect(await picturesOf(b, ids[0])).toHaveLength(1);
  first.use();
  // Here it lies damaged, so nothing is put over it.
  const back = unwrap(await a.openShift(file, code));
  expect(countsOf(back.summary)).toEqual({ known: 2 });
});

test('[SHIFT-16] a stick that is pulled out after the summary leaves nothing', async () => {
  const { b, file, code } = await made(() => ({}));
  let isGone = false;
  const stick = {
    size: file.size,
    slice: (from = 0, to = 0) =>
      isGone ? ({ arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob) : file.slice(from, to),
  };
  const before = await everyRow();
  const { take } = unwrap(await b.openShift(stick, code));
  isGone = true;
  expect(errorTypeOf(await take())).toBe('staff/shift-unreadable');
  expect(await everyRow()).toEqual(before);
  isGone = false;
  expect(unwrap(await take())).toBe(2);
});

test('[SHIFT-20] where what was kept got no answer in time, its photographs stay', async () => {
  const { odd, b, file, code, ids } = await made((real) => ({
    takeIn: async (...given) => {
      unwrap(await real.takeIn(...given));
      return err({ type: 'storage/timed-out', deadlineMs: 8000 });
    },
  }));
  expect((await unwrap(await odd.openShift(file, code)).take()).ok).toBe(false);
  expect(await picturesOf(b, ids[0])).toEqual([1, 2]);
  expect(unwrap(await unwrap(await b.openShift(file, code)).take())).toBe(0);
});
