import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { err } from '../../../src/domain/result/Result.ts';
import { createLongWork, type LongWork } from '../../../src/services/longWork/createLongWork.ts';
import { createTableSaver } from '../../../src/services/staff/export/createTableSaver.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { clerkIdOf, passphrase } from '../staff/buildWindow.ts';
import { begin, createPlace } from './buildShift.ts';

/** Work that cancels itself once so much is done. */
function cancelledAt(done: number): LongWork {
  const work = createLongWork();
  const look = () => work.progress.get().done >= done && work.cancel();
  work.progress.subscribe(look);
  look();
  return work;
}

function follow(work: LongWork): number[] {
  const told: number[] = [];
  work.progress.subscribe(() => told.push(work.progress.get().done));
  return told;
}

const table = {
  title: 'Cases',
  heading: ['case'],
  count: 12_345,
  rows: {
    *[Symbol.iterator]() {
      for (let row = 0; row < 12_345; row++) yield [`case ${row}`];
    },
  },
};

for (const format of ['csv', 'xlsx'] as const) {
  test(`[WORK-1] [WORK-2] [LIST-9] ${format}: progress is told; cancelled at any piece no file is given`, async () => {
    const files: File[] = [];
    let pauses = 0;
    const saveFile = async (file: File) => files.push(file) > 0;
    const yieldToMain = async () => {
      pauses += 1;
    };
    const save = createTableSaver({ yieldToMain, saveFile });
    for (const at of [0, 1000, 6000, 12_000]) {
      expect(await save('cases', format, table, cancelledAt(at))).toBe(false);
      expect(files).toEqual([]);
    }
    pauses = 0;
    const work = createLongWork();
    const told = follow(work);
    expect(await save('cases', format, table, work)).toBe(true);
    expect([files.length, pauses]).toEqual([1, 12]);
    expect(told).toEqual(Array.from({ length: 12 }, (_, at) => (at + 1) * 1000));
  });
}

test('[WORK-2] [STAFF-16] copying and restoring a window are cancelled at any piece, and nothing stands afterwards', async () => {
  const first = createPlace();
  const { staff } = await first.open();
  for (let number = 1; number <= 400; number++) await begin(staff, number);
  const cancelled = err({ type: 'staff/cancelled' });
  for (const at of [0, 1000, 1602, 2000]) expect(await staff.copyWindow(cancelledAt(at))).toEqual(cancelled);
  const work = createLongWork();
  const told = follow(work);
  const { file } = unwrap(await staff.copyWindow(work));
  // Read back as well, and never backwards.
  expect(told.at(-1)).toBeGreaterThan(1602);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  const second = createPlace();
  const other = second.tab();
  await other.look();
  for (const at of [0, 1000]) {
    expect(await other.restoreWindow(file, cancelledAt(at))).toEqual(cancelled);
    await other.look();
    expect(other.state.get().type).toBe('notSetUp');
  }
  unwrap(await other.restoreWindow(file, createLongWork()));
  unwrap(await other.unlock(clerkIdOf(other), passphrase));
  expect(unwrap(await other.list())).toHaveLength(400);
});

test('[LIST-10] the reading of all cases is stopped and gone on with; what was read stays', async () => {
  const place = createPlace();
  const { staff } = await place.open();
  for (let number = 1; number <= 300; number++) await begin(staff, number);
  const again = place.tab();
  await again.look();
  let stopped = 0;
  unwrap(await again.unlock(clerkIdOf(again), passphrase));
  const end = again.reading.subscribe(() => {
    if (again.reading.get().done >= 100 && stopped === 0) {
      stopped = again.reading.get().done;
      again.stopReading();
    }
  });
  expect(await again.list()).toEqual(err({ type: 'staff/cancelled' }));
  end();
  expect(stopped).toBeGreaterThanOrEqual(100);
  expect(again.reading.get()).toMatchObject({ isStopped: true, total: 300 });
  expect(again.listing.get().isWhole).toBe(false);
  expect(unwrap(await again.list())).toHaveLength(300);
  expect(again.listing.get().isWhole).toBe(true);
  expect(again.reading.get().isStopped).toBe(false);
});
