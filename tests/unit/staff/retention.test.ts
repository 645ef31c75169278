import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import { err } from '../../../src/domain/result/Result.ts';
import { isClockFarAhead } from '../../../src/services/staff/believableClock.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import type { ActionRow, CaseRow } from '../../../src/storage/staff/CaseRows.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import { placeOf } from '../../../src/storage/staff/placeOf.ts';
import type { WindowRow } from '../../../src/storage/staff/WindowRow.ts';
import { failWrite } from '../../storage-scenarios/nativeDatabase.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import {
  buildHandover,
  buildOpening,
  changesIn,
  check,
  clerkIdOf,
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
const stores = ['actions', 'cases', 'packets', 'receipts'];
const everyRow = () => Promise.all(['meta', ...stores].map(rowsOf));
const ofCase = (caseId: string) => (row: StaffRow) => row['caseId'] === caseId;
const isGone = ({ key }: StaffRow) => String(key).startsWith('gone/');

/** A tab that discards nothing, so that it is another one that does. */
const neverDiscarding = { discard: async () => err({ type: 'storage/quota' as const }) };

function bookOf(staff: StaffService) {
  const state = staff.state.get();
  if (state.type !== 'open') throw new Error(state.type);
  return state.book;
}

async function begin(staff: StaffService, number: number): Promise<string> {
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(number))));
  unwrap(await staff.act(caseId, check));
  return caseId;
}

async function end(staff: StaffService, caseId: string): Promise<void> {
  unwrap(await staff.giveReceipt(caseId));
  unwrap(await staff.act(caseId, { type: 'finished' }));
}

const idsOf = async (staff: StaffService) => unwrap(await staff.list()).map(({ caseId }) => caseId);

/** Two cases, one finished; their actions follow each other in turn. The rule of 30 days is settled. */
async function settled() {
  const opened = await device.open();
  const { staff } = opened;
  const [old, going] = [await begin(staff, 1), await begin(staff, 2)];
  await end(staff, old);
  unwrap(await staff.act(going, { type: 'noted', text: 'goes on' }));
  unwrap(await staff.setKeepDays(30));
  return { ...opened, old, going };
}

/** The clock goes on by days, and the window is looked after on each, as one that is in use. */
async function passDays(staff: StaffService, days: number) {
  for (let left = days; left > 0; left -= 20) {
    device.clock.now += Math.min(20, left) * dayMs;
    unwrap(await staff.discardOld());
  }
}

describe('ended cases go by the rule', () => {
  test('[STAFF-26] after so many days, with everything that is kept of them; the others stay as they were', async () => {
    const { staff, old, going } = await settled();
    const before = unwrap(await staff.read(going));
    await passDays(staff, 30);
    expect(await idsOf(staff)).toHaveLength(2);
    await passDays(staff, 1);
    expect(await idsOf(staff)).toEqual([going]);
    for (const store of stores) expect((await rowsOf(store)).filter(ofCase(old))).toEqual([]);
    expect(errorTypeOf(await staff.read(old))).toBe('staff/no-case');
    expect(unwrap(await staff.read(going))).toEqual(before);
    expect(unwrap(await (await device.enter()).read(going))).toEqual(before);
  });

  test('[STAFF-26] the log says when, how many, by which rule and whose, and nothing of the case', async () => {
    const { staff, old, clerkId } = await settled();
    await passDays(staff, 31);
    expect(changesIn(bookOf(staff)?.log)).toEqual([
      { at: '2026-12-01T01:00:00Z', by: clerkId, type: 'keepSet', days: 30 },
      { at: '2027-01-01T01:00:00Z', by: clerkId, type: 'discarded', count: 1, days: 30, setBy: clerkId },
    ]);
    expect(JSON.stringify(await everyRow())).not.toContain(old);
  });

  test('[STAFF-26] what goes on, waits or came back to life stays; a visitor who left ends it too', async () => {
    const { staff } = await device.open();
    const [open, held, back, left, noted] = [1, 2, 3, 4, 5];
    const ids = new Map<number, string>();
    for (const one of [open, held, back, left, noted]) ids.set(one, await begin(staff, one));
    const act = async (one: number, ...drafts: Parameters<StaffService['act']>[1][]) => {
      for (const draft of drafts) unwrap(await staff.act(ids.get(one) ?? '', draft));
    };
    await act(held, { type: 'held' });
    await act(back, { type: 'left' }, { type: 'resumed' });
    await act(left, { type: 'left' });
    await act(noted, { type: 'finished' });
    unwrap(await staff.setKeepDays(30));
    await passDays(staff, 10);
    await act(noted, { type: 'noted', text: 'somebody called' });
    await passDays(staff, 25);
    expect((await idsOf(staff)).toSorted()).toEqual([open, held, back, noted].map((one) => ids.get(one)).toSorted());
    await passDays(staff, 10);
    expect(await idsOf(staff)).not.toContain(ids.get(noted));
  });

  test('[STAFF-26] after unlocking it is done by itself, in batches', async () => {
    const { staff } = await device.open();
    for (let number = 1; number <= 60; number++) {
      const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(number))));
      unwrap(await staff.act(caseId, { type: 'finished' }));
    }
    unwrap(await staff.setKeepDays(30));
    device.clock.now += 35 * dayMs;
    staff.lock();
    const fresh = await device.enter();
    await vi.waitFor(
      () => {
        const counts = changesIn(bookOf(fresh)?.log).map((entry) => (entry.type === 'discarded' ? entry.count : 0));
        expect(counts).toEqual([0, 50, 10]);
      },
      { timeout: 20_000 },
    );
    expect(await rowsOf('cases')).toEqual([]);
    expect(await idsOf(fresh)).toEqual([]);
  });

  test.each([1, 4, 5])(
    '[STAFF-26] a full disk at write %i leaves everything, and the log says nothing',
    async (nth) => {
      const { staff } = await settled();
      device.clock.now += 31 * dayMs;
      const before = await everyRow();
      const mend = failWrite(nth);
      const refused = await staff.discardOld();
      mend();
      expect(errorTypeOf(refused)).toBe('staff/no-room');
      expect(await everyRow()).toEqual(before);
      expect(unwrap(await staff.discardOld())).toBe(1);
    },
  );

  test('[STAFF-26] what is found although it was discarded is told', async () => {
    const store = createStaffStore();
    const { clerkId } = await settled();
    const staff = device.tab({ store: { ...store, countRowsOf: async () => ({ ok: true, value: 3 }) } });
    await staff.look();
    unwrap(await staff.unlock(clerkId, passphrase));
    device.clock.now += 31 * dayMs;
    expect(errorTypeOf(await staff.discardOld())).toBe('staff/damaged');
    expect(bookOf(staff)?.log.at(-1)).toMatchObject({ type: 'stillThere', count: 3 });
    store.close();
  });

  test('[STAFF-26] a case that cannot be read is left as it is', async () => {
    const { staff, old } = await settled();
    await tamper('actions', (row) => row['caseId'] === old && row['seq'] === 1, flipped);
    await passDays(staff, 100);
    expect((await rowsOf('actions')).filter(ofCase(old))).toHaveLength(4);
    expect((await rowsOf('cases')).filter(ofCase(old))).toHaveLength(1);
  });
});

describe('the chain', () => {
  test('[STAFF-27] goes on behind what was discarded, also when that was its end, and in a copy', async () => {
    const { staff, old, going } = await settled();
    await passDays(staff, 31);
    unwrap(await staff.act(going, { type: 'finished' }));
    await passDays(staff, 31);
    expect(await idsOf(staff)).toEqual([]);
    expect((await rowsOf('meta')).filter(isGone)).toHaveLength(8);
    const next = await begin(staff, 3);
    expect(unwrap(await staff.read(next)).case.opened?.seq).toBe(9);
    const { file } = unwrap(await staff.copyWindow());
    expect(await file.text()).not.toContain(old);
    await device.erase();
    device = createDevice();
    unwrap(await device.tab().restoreWindow(file));
    const again = await device.enter();
    expect(unwrap(await again.read(next)).case.opened?.seq).toBe(9);
    expect((await rowsOf('meta')).filter(isGone)).toHaveLength(8);
    unwrap(await again.act(next, { type: 'held' }));
  });

  test('[STAFF-27] an action that does not follow a discarded one is told, even sealed with the right keys', async () => {
    const { staff, going } = await settled();
    await passDays(staff, 31);
    expect(errorTypeOf(await staff.read(going))).toBe('ok');
    const sealing = createStaffSealing();
    const row = (await rowsOf('meta')).find(({ key }) => key === 'window') as unknown as WindowRow;
    const [clerk] = row.clerks;
    const vault = clerk && (await sealing.unlock(clerk.wrap, passphrase, placeOf.clerk(clerk.id, clerk.role)));
    const kept = (await rowsOf('cases')).find(ofCase(going)) as unknown as CaseRow;
    const sealer = await vault?.caseSealer(going, kept.salt);
    const last = (await rowsOf('actions')).find(({ seq }) => seq === 7) as unknown as ActionRow;
    if (sealer === undefined) throw new Error('no vault');
    const action = JSON.parse((await sealer.open(placeOf.action(last.id, going), last.sealed)) ?? '');
    const forged = canonicalText({ ...action, previous: 'a'.repeat(64) });
    const sealed = await sealer.seal(placeOf.action(last.id, going), forged);
    const tail = canonicalText({ count: 3, last: await sealing.hashHex(forged) });
    const end = await sealer.seal(placeOf.case(going, kept.packet), tail);
    await tamper(
      'actions',
      ({ seq }) => seq === 7,
      (one) => ({ ...one, sealed }),
    );
    await tamper('cases', ofCase(going), (one) => ({ ...one, sealed: end }));
    expect(errorTypeOf(await staff.read(going))).toBe('staff/damaged');
  });

  test('[STAFF-27] what stays of a discarded action proves nothing against the next when it is broken or taken away', async () => {
    const { staff, going } = await settled();
    await passDays(staff, 31);
    await tamper('meta', isGone, flipped);
    expect(errorTypeOf(await staff.read(going))).toBe('ok');
    await tamper('meta', isGone, (row) => ({ ...row, sealed: 'text' }));
    expect(errorTypeOf(await staff.read(going))).toBe('ok');
    expect((await staff.copyWindow()).ok).toBe(true);
    await tamper('meta', isGone, null);
    expect(errorTypeOf(await staff.read(going))).toBe('ok');
  });

  test('[STAFF-27] it leaves the list of every tab, and is no longer taken for a case that is known', async () => {
    const { staff, going } = await settled();
    const other = await device.enter();
    expect(await idsOf(other)).toHaveLength(2);
    await passDays(staff, 31);
    expect(await idsOf(other)).toEqual([going]);
    const again = unwrap(await other.openCase(buildOpening(buildHandover(1))));
    expect(again.isKnown).toBe(false);
    expect(again.duplicates).toEqual([]);
  });

  test('[STAFF-27] what another tab does to a case at that moment is whole, or refused because the case is gone', async () => {
    const { staff, old, going } = await settled();
    const other = await device.enter();
    device.clock.now += 31 * dayMs;
    const late = () => other.act(old, { type: 'noted', text: 'late' });
    const answers = await Promise.all([staff.discardOld(), late(), late()]);
    const left = (await rowsOf('actions')).filter(ofCase(old));
    if (answers[1]?.ok) expect(unwrap(await staff.read(old)).case.notes.length).toBeGreaterThan(0);
    else {
      expect(errorTypeOf(answers[1] ?? { ok: true, value: 0 })).toBe('staff/no-case');
      expect(left).toEqual([]);
    }
    expect(errorTypeOf(await staff.read(going))).toBe('ok');
  });

  test('[STAFF-27] a case that is touched between reading and discarding stays, with what was done', async () => {
    const { old, clerkId } = await settled();
    const real = createStaffStore();
    const other = await device.enter({ store: { ...real, ...neverDiscarding } });
    const late: unknown[] = [];
    const staff = device.tab({
      store: {
        ...real,
        discard: async (...given) => {
          if (late.length === 0) late.push(unwrap(await other.act(old, { type: 'noted', text: 'late' })));
          return real.discard(...given);
        },
      },
    });
    await staff.look();
    unwrap(await staff.unlock(clerkId, passphrase));
    device.clock.now += 31 * dayMs;
    expect(unwrap(await staff.discardOld())).toBe(0);
    expect(late).toHaveLength(1);
    expect(unwrap(await staff.read(old)).case.notes).toMatchObject([{ text: 'late' }]);
    real.close();
  });

  test('[STAFF-27] an action made before the case went is not kept after it', async () => {
    const { staff, old } = await settled();
    const real = createStaffStore();
    let meanwhile = async () => undefined as unknown;
    const other = await device.enter({
      store: {
        ...real,
        ...neverDiscarding,
        commit: async (change) => {
          await meanwhile();
          return real.commit(change);
        },
      },
    });
    device.clock.now += 31 * dayMs;
    meanwhile = () => staff.discardOld();
    expect(errorTypeOf(await other.act(old, { type: 'noted', text: 'late' }))).toBe('staff/no-case');
    for (const store of stores) expect((await rowsOf(store)).filter(ofCase(old))).toEqual([]);
    real.close();
  });
});

describe('the clock', () => {
  test('[STAFF-28] nothing goes by itself until a lead chooses, nor for a clerk', async () => {
    const { staff } = await device.open();
    const old = await begin(staff, 1);
    await end(staff, old);
    const chen = unwrap(await staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: 'my own passphrase' }));
    device.clock.now += 3000 * dayMs;
    expect(unwrap(await staff.discardOld())).toBe(0);
    const theirs = device.tab();
    unwrap(await theirs.unlock(chen.id, 'my own passphrase'));
    const kept = await rowsOf('meta');
    expect(errorTypeOf(await theirs.setKeepDays(30))).toBe('staff/not-allowed');
    expect(errorTypeOf(await theirs.believeClock())).toBe('staff/not-allowed');
    expect(await rowsOf('meta')).toEqual(kept);
    expect(await idsOf(staff)).toEqual([old]);
  });

  test('[STAFF-28] a clock set far ahead deletes nothing until a lead says that it is right', async () => {
    const { staff, going, clerkId } = await settled();
    device.clock.now += 41 * dayMs;
    staff.lock();
    unwrap(await staff.unlock(clerkId, passphrase));
    // What is done by the wrong clock does not make it right, in this session or the next.
    const late = await begin(staff, 3);
    expect(unwrap(await staff.discardOld())).toBe(0);
    const fresh = await device.enter();
    device.clock.now += dayMs;
    expect(unwrap(await fresh.discardOld())).toBe(0);
    unwrap(await fresh.setKeepDays(90));
    unwrap(await fresh.setKeepDays(30));
    expect(unwrap(await fresh.discardOld())).toBe(0);
    expect(await idsOf(fresh)).toHaveLength(3);
    unwrap(await fresh.believeClock());
    expect((await idsOf(fresh)).toSorted()).toEqual([going, late].toSorted());
    expect(changesIn(bookOf(fresh)?.log).map(({ type }) => type)).toEqual([
      'keepSet',
      'keepSet',
      'keepSet',
      'clockBelieved',
      'discarded',
    ]);
    // Once said, it holds: another rule does not ask anew.
    unwrap(await fresh.setKeepDays(90));
    expect(isClockFarAhead(device.clock.now, bookOf(fresh)?.believedAt ?? null)).toBe(false);
  });

  test('[STAFF-28] a rule first settled while the clock is far ahead waits as well', async () => {
    const { staff } = await device.open();
    const old = await begin(staff, 1);
    await end(staff, old);
    device.clock.now += 400 * dayMs;
    await begin(staff, 2);
    unwrap(await staff.setKeepDays(30));
    expect(unwrap(await staff.discardOld())).toBe(0);
    device.clock.now -= 400 * dayMs;
    expect(unwrap(await staff.discardOld())).toBe(0);
    expect(await idsOf(staff)).toContain(old);
  });

  test('[STAFF-28] taken back, the rule deletes nothing more', async () => {
    const { staff } = await settled();
    unwrap(await staff.setKeepDays(null));
    await passDays(staff, 400);
    expect(await idsOf(staff)).toHaveLength(2);
    expect(clerkIdOf(staff)).toBe(bookOf(staff)?.log.at(-1)?.by);
  });
});
