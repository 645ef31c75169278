import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { err, ok } from '../../../src/domain/result/Result.ts';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import type { StaffStore } from '../../../src/storage/staff/StaffStore.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { clerkIdOf, createDevice, names, passphrase, rowsOf } from '../staff/buildWindow.ts';
import { everyRow, photographsOf, tables, windowWithFiles } from './buildCopy.ts';

let device = createDevice();
afterEach(async () => {
  await device.erase();
  device = createDevice();
});

/** A copy with five photographs, and its device gone. */
async function copied() {
  const { staff, take } = await windowWithFiles(device);
  const { caseId, photographs } = await take(1, 3);
  await take(2, 2);
  const { file } = unwrap(await staff.copyWindow());
  const rows = await everyRow(rowsOf);
  await device.erase();
  device = createDevice();
  return { file, caseId, photographs, rows };
}

/** A tab whose store is changed. */
const tabWith = (change: (store: StaffStore) => Partial<StaffStore>) => {
  const store = createStaffStore();
  return device.tab({ store: { ...store, ...change(store) } });
};
const counts = async () => (await Promise.all(tables.map(rowsOf))).map(({ length }) => length);
const nothingBut = (attachments: number) => [0, 0, 0, 0, 0, 0, attachments];
const dead = () => new Promise<never>(() => undefined);

/** The app started again: no window, and the very same copy makes one with all of it. */
async function standsAnew({ file, caseId, photographs, rows }: Awaited<ReturnType<typeof copied>>) {
  const staff = device.tab();
  await staff.look();
  expect(staff.state.get().type).toBe('notSetUp');
  unwrap(await staff.restoreWindow(file));
  expect(await everyRow(rowsOf)).toEqual(rows);
  unwrap(await staff.unlock(clerkIdOf(staff), passphrase));
  expect(await photographsOf(staff, caseId)).toEqual(photographs);
}

for (const at of [0, 1, 3, 5])
  test(`[COPY-5] killed after ${at} of five photographs there is no window, and the copy can be put there again`, async () => {
    const made = await copied();
    let left = at;
    const killed = new Promise<void>((resolve) => {
      const die = () => {
        resolve();
        return dead();
      };
      const staff = tabWith((store) => ({
        restoreAttachment: (row) => (left-- > 0 ? store.restoreAttachment(row) : die()),
        restore: die,
      }));
      void staff.look().then(() => staff.restoreWindow(made.file));
    });
    await killed;
    if (at > 0) expect(await counts()).toEqual(nothingBut(at));
    await standsAnew(made);
  });

test('[COPY-5] [STAFF-32] what a killed restoring left goes when a window that was begun instead is unlocked', async () => {
  const { file } = await copied();
  const killed = new Promise<void>((resolve) => {
    const staff = tabWith(() => ({
      restore: () => {
        resolve();
        return dead();
      },
    }));
    void staff.restoreWindow(file);
  });
  await killed;
  expect(await counts()).toEqual(nothingBut(5));
  const staff = device.tab();
  unwrap(await staff.setUp(names));
  await device.enter();
  await expect.poll(() => rowsOf('attachments')).toEqual([]);
});

const faults: [string, (store: StaffStore) => Partial<StaffStore>, string][] = [
  ['is full at the third photograph', (store) => atThird(store, 'storage/quota'), 'staff/no-room'],
  ['lost its database at the third photograph', (store) => atThird(store, 'storage/closed'), 'storage/closed'],
  ['is full at the rows', () => ({ restore: async () => err({ type: 'storage/quota' }) }), 'staff/no-room'],
  [
    'has lost a photograph again before the rows',
    (store) => ({
      restore: async (dump) => {
        unwrap(await store.dropAttachments(dump.attachmentIds.slice(0, 1)));
        return store.restore(dump);
      },
    }),
    'staff/not-allowed',
  ],
];

function atThird(store: StaffStore, type: 'storage/quota' | 'storage/closed'): Partial<StaffStore> {
  let left = 2;
  return { restoreAttachment: async (row) => (left-- > 0 ? store.restoreAttachment(row) : err({ type })) };
}

test.each(faults)('[COPY-5] a device that %s has nothing of the copy afterwards', async (_, change, type) => {
  const made = await copied();
  const staff = tabWith(change);
  expect(await staff.restoreWindow(made.file)).toMatchObject(err({ type }));
  expect(await counts()).toEqual(nothingBut(0));
  await standsAnew(made);
});

test('[COPY-5] [WORK-2] cancelled between photographs, nothing of the copy is there', async () => {
  const made = await copied();
  const work = createLongWork();
  let laid = 0;
  const staff = tabWith((store) => ({
    restoreAttachment: async (row) => {
      const put = await store.restoreAttachment(row);
      laid += 1;
      if (laid === 3) work.cancel();
      return put;
    },
  }));
  expect(await staff.restoreWindow(made.file, work)).toEqual(err({ type: 'staff/cancelled' }));
  expect([laid, await counts()]).toEqual([3, nothingBut(0)]);
  await standsAnew(made);
});

test('[COPY-5] a file that becomes another, or is pulled out, while it is taken in leaves nothing', async () => {
  const made = await copied();
  const other = new Blob([await made.file.slice(0, -3).arrayBuffer(), 'x"}']);
  for (const then of [other, { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as never }]) {
    let reads = 0;
    const ends = {
      size: made.file.size,
      slice: (from = 0, to = 0) => (from > 200 && reads++ > 20 ? then : made.file).slice(from, to),
    };
    const staff = device.tab();
    expect(await staff.restoreWindow(ends)).toEqual(err({ type: 'staff/copy-damaged' }));
    expect(reads).toBeGreaterThan(20);
    expect(await counts()).toEqual(nothingBut(0));
  }
  await standsAnew(made);
});

test('[COPY-5] a window that is set up in another tab meanwhile stays as it is, and nothing is put beside it', async () => {
  const { file } = await copied();
  const other = device.tab();
  let laid = 0;
  const staff = tabWith((store) => ({
    restoreAttachment: async (row) => {
      laid += 1;
      if (laid === 3) unwrap(await other.setUp(names));
      return store.restoreAttachment(row);
    },
  }));
  expect(await staff.restoreWindow(file)).toEqual(err({ type: 'staff/not-allowed' }));
  // It stopped at once.
  expect([laid, await counts()]).toEqual([3, [2, 0, 0, 0, 0, 0, 0]]);
  expect(other.state.get().type).toBe('open');
});

test('[COPY-5] two tabs that put the same copy there at once make one window, with all its photographs', async () => {
  const made = await copied();
  const one = device.tab();
  const two = device.tab();
  const both = await Promise.all([one.restoreWindow(made.file), two.restoreWindow(made.file)]);
  if (both.every(({ ok: went }) => !went)) return standsAnew(made);
  expect(both.filter(({ ok: went }) => went)).toEqual([ok(undefined)]);
  expect(await everyRow(rowsOf)).toEqual(made.rows);
});

test('[COPY-5] [STAFF-16] a copy with photographs is not put over a window that is there, and takes nothing from it', async () => {
  const { file } = await copied();
  const { staff, take } = await windowWithFiles(device);
  await take(3, 1);
  const before = await everyRow(rowsOf);
  expect(await staff.restoreWindow(file)).toEqual(err({ type: 'staff/not-allowed' }));
  expect(await everyRow(rowsOf)).toEqual(before);
});
