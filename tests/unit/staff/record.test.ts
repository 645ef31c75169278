import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import { createReceiptTrail } from '../../../src/services/staff/createReceiptTrail.ts';
import type { RecordFault } from '../../../src/services/staff/RecordCheck.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { followLog, mostUnlocks } from '../../../src/storage/staff/WindowBook.ts';
import { idNamed } from '../../builders/buildCase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import {
  buildHandover,
  buildOpening,
  check,
  createDevice,
  flipped,
  passphrase,
  rowsOf,
  type StaffRow,
  tamper,
} from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

const dayMs = 86_400_000;

/** Three cases, one after the other, each with a check and a receipt: places 1–3, 4–6 and 7–9, receipts 1 to 3. */
async function three(staff: StaffService): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const number of [1, 2, 3]) {
    const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(number))));
    unwrap(await staff.act(caseId, check));
    unwrap(await staff.giveReceipt(caseId));
    ids.push(caseId);
  }
  return ids;
}

const faultsOf = async (staff: StaffService) => unwrap(await staff.checkRecord()).faults;

const ofCase = (caseId: string) => (row: StaffRow) => row['caseId'] === caseId;
const at = (seq: number) => (row: StaffRow) => row['seq'] === seq;

/** Puts what `one` holds sealed into `other`, and the other way about. */
async function swapSealed(store: string, one: (row: StaffRow) => boolean, other: (row: StaffRow) => boolean) {
  const rows = await rowsOf(store);
  const [a, b] = [rows.find(one), rows.find(other)];
  await tamper(store, one, (row) => ({ ...row, sealed: b?.['sealed'] }));
  await tamper(store, other, (row) => ({ ...row, sealed: a?.['sealed'] }));
}

describe('the whole record', () => {
  test('[STAFF-44] fits as it was kept, over restarts and other tabs, and the log says who looked', async () => {
    const { staff, clerkId } = await device.open();
    expect(unwrap(await staff.checkRecord())).toMatchObject({ actions: 0, receipts: 0, cases: 0, faultCount: 0 });
    await three(staff);
    const other = await device.enter();
    const looked = unwrap(await other.checkRecord());
    const whole = { actions: 9, receipts: 3, cases: 3, discarded: 0, faults: [], faultCount: 0 };
    expect(looked).toEqual(whole);
    // Somebody works on meanwhile.
    const [again] = await Promise.all([other.checkRecord(), staff.openCase(buildOpening(buildHandover(4)))]);
    expect(unwrap(again).faults).toEqual([]);
    expect(other.state.get()).toMatchObject({
      book: { log: expect.arrayContaining([{ at: '2026-12-01T01:00:00Z', by: clerkId, type: 'checked', count: 0 }]) },
    });
  });

  test('[STAFF-44] fits after cases went by the rule, with the receipts they had, at the beginning, middle and end', async () => {
    for (const gone of [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]]) {
      const { staff } = await device.open();
      unwrap(await staff.setKeepDays(30));
      const ids = await three(staff);
      for (const one of gone) unwrap(await staff.act(ids[one] ?? '', { type: 'finished' }));
      device.clock.now += 32 * dayMs;
      expect(unwrap(await staff.discardOld())).toBe(gone.length);
      const looked = unwrap(await staff.checkRecord());
      expect(looked, `${gone}`).toMatchObject({ cases: 3 - gone.length, discarded: 4 * gone.length, faults: [] });
      // Whatever comes then follows.
      const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(9))));
      unwrap(await staff.giveReceipt(caseId));
      expect(await faultsOf(staff)).toEqual([]);
      await device.erase();
      device = createDevice();
    }
  });

  test.each([
    [0, [{ type: 'missing', from: 1, to: 3 }], 1],
    [1, [{ type: 'missing', from: 4, to: 6 }], 2],
    [2, [{ type: 'missing', from: 7, to: 9 }], 3],
  ] as const)('[STAFF-44] a case whose every row was removed is missed, number %i', async (which, faults, number) => {
    const { staff } = await device.open();
    const caseId = (await three(staff))[which] ?? '';
    for (const store of ['actions', 'cases', 'packets', 'receipts']) await tamper(store, ofCase(caseId), null);
    const fresh = await device.enter();
    // The list cannot know of it.
    expect(unwrap(await fresh.list())).toHaveLength(2);
    expect(await faultsOf(fresh)).toEqual([...faults, { type: 'receipt-missing', number }]);
    expect(fresh.state.get()).toMatchObject({
      book: { log: expect.arrayContaining([expect.objectContaining({ type: 'checked', count: 2 })]) },
    });
  });

  test('[STAFF-44] what was removed, changed or exchanged is told with its number', async () => {
    const { staff } = await device.open();
    const [first = '', second = ''] = await three(staff);
    const kept = await Promise.all(['actions', 'cases'].map(rowsOf));
    expect(await faultsOf(staff)).toEqual([]);
    await tamper('actions', at(2), flipped);
    expect(await faultsOf(staff)).toEqual([{ type: 'unreadable', seq: 2 }]);
    await tamper('actions', at(2), (row) => kept[0]?.find(at(2)) ?? row);
    expect(await faultsOf(staff)).toEqual([]);

    await swapSealed('actions', at(2), at(5));
    expect(await faultsOf(staff)).toEqual([
      { type: 'unreadable', seq: 2 },
      { type: 'unreadable', seq: 5 },
    ]);
    await swapSealed('actions', at(2), at(5));

    await swapSealed('receipts', ofCase(first), ofCase(second));
    expect(await faultsOf(staff)).toEqual([
      { type: 'receipt-missing', number: 1 },
      { type: 'receipt-missing', number: 2 },
    ]);
    await swapSealed('receipts', ofCase(first), ofCase(second));
    expect(await faultsOf(staff)).toEqual([]);

    await tamper('cases', ofCase(second), flipped);
    expect(await faultsOf(staff)).toEqual([{ type: 'case-damaged', caseId: second }]);
    await tamper('cases', ofCase(second), (row) => kept[1]?.find(ofCase(second)) ?? row);

    await tamper('receipts', ofCase(second), null);
    expect(await faultsOf(staff)).toEqual([{ type: 'receipt-missing', number: 2 }]);
  });

  test('[STAFF-44] a case put back to an older state is missed, and so is an end that was put back with it', async () => {
    const { staff } = await device.open();
    const [first = '', second = ''] = await three(staff);
    const older = await rowsOf('cases');
    const end = (await rowsOf('meta')).find(({ key }) => key === 'chain');
    unwrap(await staff.act(first, { type: 'noted', text: 'a word' }));
    unwrap(await staff.act(second, { type: 'held' }));
    await tamper('actions', at(10), null);
    await tamper('cases', ofCase(first), (row) => older.find(ofCase(first)) ?? row);
    // To the case nothing of it can be seen.
    expect(unwrap(await (await device.enter()).read(first)).case.notes).toEqual([]);
    expect(await faultsOf(staff)).toEqual([{ type: 'missing', from: 10, to: 10 }]);
    await tamper(
      'meta',
      ({ key }) => key === 'chain',
      (row) => end ?? row,
    );
    expect(await faultsOf(staff)).toEqual([{ type: 'past-end', seq: 9 }]);
  });

  test('[STAFF-44] who is no lead does not look, and locked nobody does', async () => {
    const { staff } = await device.open();
    const chens = 'my own passphrase';
    const chen = unwrap(await staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: chens }));
    const theirs = device.tab();
    unwrap(await theirs.unlock(chen.id, chens));
    expect(errorTypeOf(await theirs.checkRecord())).toBe('staff/not-allowed');
    theirs.lock();
    expect(errorTypeOf(await theirs.checkRecord())).toBe('staff/locked');
  });

  test('[WORK-1] [WORK-2] it tells how far it is, and cancelled it tells nothing and logs nothing', async () => {
    const { staff } = await device.open();
    await three(staff);
    const told: number[] = [];
    const work = createLongWork();
    work.progress.subscribe(() => told.push(work.progress.get().done));
    unwrap(await staff.checkRecord(work));
    expect(told.at(-1)).toBe(12);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const before = await rowsOf('meta');
    const cancelledWork = createLongWork();
    cancelledWork.progress.subscribe(() => cancelledWork.cancel());
    expect(errorTypeOf(await staff.checkRecord(cancelledWork))).toBe('staff/cancelled');
    expect(await rowsOf('meta')).toEqual(before);
  });
});

describe('receipts one after the other', () => {
  const hashes = ['a', 'b', 'c', 'd', 'e'];
  const walk = (run: (trail: ReturnType<typeof createReceiptTrail>) => void): RecordFault[] => {
    const faults: RecordFault[] = [];
    run(createReceiptTrail((fault) => faults.push(fault)));
    return faults;
  };
  const previous = (number: number) => (number === 1 ? null : (hashes[number - 2] ?? ''));
  const take = (trail: ReturnType<typeof createReceiptTrail>, number: number, before = previous(number)) =>
    trail.take({ number, previous: before }, hashes[number - 1] ?? '');

  test('[STAFF-44] one that names another than the one before it is told', () => {
    const faults = walk((trail) => {
      take(trail, 1);
      take(trail, 2, 'x');
      take(trail, 3);
      trail.end({ number: 3, hash: 'c' });
    });
    expect(faults).toEqual([{ type: 'receipt-unlinked', number: 2 }]);
  });

  test('[STAFF-44] so is a number given twice, one left out, and a last one that is not the window’s', () => {
    const takes = (...numbers: readonly number[]) =>
      walk((trail) => {
        for (const number of numbers) take(trail, number);
      });
    expect(takes(1, 1)).toEqual([{ type: 'receipt-unlinked', number: 1 }]);
    expect(takes(1, 4)).toEqual([
      { type: 'receipt-missing', number: 2 },
      { type: 'receipt-missing', number: 3 },
    ]);
    const ends = (number: number, hash: string) =>
      walk((trail) => {
        take(trail, 1);
        trail.end({ number, hash });
      });
    expect(ends(1, 'a')).toEqual([]);
    expect(ends(1, 'b')).toEqual([{ type: 'receipt-unlinked', number: 1 }]);
    expect(ends(2, 'b')).toEqual([{ type: 'receipt-missing', number: 2 }]);
  });

  test('[STAFF-44] what went by the rule before its place was kept explains so many gaps and no more', () => {
    const gaps = (old: number) =>
      walk((trail) => {
        take(trail, 1);
        for (let one = 0; one < old; one++) trail.pass(undefined);
        take(trail, 4);
        trail.pass({ number: 5, hash: 'e' });
        trail.end({ number: 5, hash: 'e' });
      });
    expect(gaps(2)).toEqual([]);
    expect(gaps(1)).toEqual([{ type: 'receipt-missing', number: 3 }]);
    expect(gaps(0)).toHaveLength(2);
  });
});

describe('what leaves, and who comes in', () => {
  test('[STAFF-45] unlockings, lists that went out and copies are in the log, each with its clerk', async () => {
    const { staff, clerkId } = await device.open();
    const chens = 'my own passphrase';
    const chen = unwrap(await staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: chens }));
    staff.lock();
    expect(errorTypeOf(await staff.unlock(clerkId, 'wrong passphrase'))).toBe('staff/wrong-passphrase');
    device.clock.now += 60_000;
    unwrap(await staff.unlock(chen.id, chens));
    unwrap(await staff.note({ type: 'exported', count: 0, format: 'csv' }));
    unwrap(await staff.note({ type: 'copied' }));
    staff.lock();
    expect(errorTypeOf(await staff.note({ type: 'copied' }))).toBe('staff/locked');
    unwrap(await staff.unlock(clerkId, passphrase));
    const later = '2026-12-01T01:01:00Z';
    const log = [
      { at: '2026-12-01T01:00:00Z', by: clerkId, type: 'clerkAdded', clerkId: chen.id },
      { at: later, by: chen.id, type: 'unlocked' },
      { at: later, by: chen.id, type: 'exported', count: 0, format: 'csv' },
      { at: later, by: chen.id, type: 'copied' },
      { at: later, by: clerkId, type: 'unlocked' },
    ];
    expect(staff.state.get()).toMatchObject({ book: { log } });
  });

  test('[STAFF-45] a full device, or a log that cannot be read, keeps nobody out', async () => {
    const { staff, clerkId } = await device.open();
    staff.lock();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('test', 'QuotaExceededError');
    });
    expect(errorTypeOf(await staff.unlock(clerkId, passphrase))).toBe('ok');
    put.mockRestore();
    staff.lock();
    await tamper(
      'meta',
      ({ key }) => key === 'window',
      (row) => ({ ...row, book: '00'.repeat(64) }),
    );
    const before = await rowsOf('meta');
    expect(errorTypeOf(await staff.unlock(clerkId, passphrase))).toBe('ok');
    expect(await rowsOf('meta')).toEqual(before);
  });

  test('[STAFF-45] of unlockings the latest stay, of all else everything', () => {
    const entry = (type: 'unlocked' | 'copied', minute: number) =>
      ({ at: new Date(minute * 60_000).toISOString().replace('.000', ''), by: idNamed('clerk', 1), type }) as const;
    const log = Array.from({ length: mostUnlocks + 10 }, (_, minute) => entry('unlocked', minute));
    const kept = followLog([entry('copied', 0), ...log], [entry('copied', 9999), entry('unlocked', 9999)]);
    expect(kept.filter(({ type }) => type === 'unlocked')).toEqual([...log.slice(11), entry('unlocked', 9999)]);
    expect(kept.filter(({ type }) => type === 'copied')).toHaveLength(2);
  });
});
