import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { createFolderCopies } from '../../../src/services/folderCopy/createFolderCopies.ts';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import { createWindowCopies } from '../../../src/services/staff/createWindowCopies.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import {
  buildHandover,
  buildOpening,
  check,
  clerkIdOf,
  createDevice,
  passphrase,
  rowsOf,
} from '../staff/buildWindow.ts';

let device = createDevice();
afterEach(async () => {
  await device.erase();
  device = createDevice();
});

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A window with one case and a folder of texts; what the folder does can be changed. */
async function window() {
  const { staff } = await device.open();
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
  const files = new Map<string, string>();
  const folder = { name: 'Stick', access: 'granted' as 'granted' | 'ask', answer: 'granted' as 'granted' | 'ask' };
  let chosen: { readonly id: string } | undefined = { id: 'stick' };
  const asked: string[] = [];
  const parts = {
    isAvailable: () => true,
    choose: async () => chosen,
    nameOf: () => folder.name,
    access: async () => folder.access,
    ask: async () => folder.answer,
    names: async () => [...files.keys()],
    write: async (_: unknown, name: string, text: string) => void files.set(name, text),
    read: async (_: unknown, name: string) => files.get(name) ?? '',
    remove: async (_: unknown, name: string) => void files.delete(name),
  };
  const store = createStaffStore();
  const sealing = createStaffSealing();
  const yieldToMain = async () => undefined;
  const copied: number[] = [];
  const make = (given: Partial<typeof parts> = {}) =>
    createFolderCopies({
      store,
      clock: device.clock,
      device: { ...parts, ...given },
      copyWindow: createWindowCopies({ store, sealing, yieldToMain }).copyWindow,
      onCopied: () => copied.push(device.clock.now),
    });
  const act = async () => unwrap(await staff.act(caseId, check));
  const choose = (next: typeof chosen) => {
    chosen = next;
  };
  return { staff, caseId, files, folder, asked, copied, make, act, choose, store };
}

test('[FOLDER-1] a copy is written when it is a day old and something is new, and at the lock screen after an hour', async () => {
  const { files, make, act, copied, staff, store } = await window();
  const folder = make();
  expect(unwrap(await folder.choose())).toBe(true);
  expect([files.size, copied.length, folder.state.get().type]).toEqual([1, 1, 'ready']);
  device.clock.now += 2 * dayMs;
  await folder.copyIfDue('hourly');
  expect(files.size).toBe(1);
  await act();
  await folder.copyIfDue('hourly');
  expect(files.size).toBe(2);
  await act();
  device.clock.now += dayMs - 1;
  await folder.copyIfDue('hourly');
  expect(files.size).toBe(2);
  // Another tab, another start; nobody is inside.
  staff.lock();
  await make().copyIfDue('locked');
  expect(files.size).toBe(3);
  await make().copyIfDue('locked');
  expect(files.size).toBe(3);
  // Who works here is new as well.
  const again = await device.enter();
  unwrap(await again.addClerk({ name: 'Chen', role: 'clerk', passphrase: 'my own passphrase' }));
  device.clock.now += hourMs;
  await make().copyIfDue('locked');
  // Of one day the newest stays.
  expect([copied.length, files.size]).toEqual([4, 3]);
  store.close();
});

test('[FOLDER-2] what lies in the folder is a whole copy, from which another device becomes this window', async () => {
  const { files, make, caseId, staff, store } = await window();
  unwrap(await make().choose());
  const before = unwrap(await staff.read(caseId));
  const [[name, text] = ['', '']] = [...files];
  expect(name).toMatch(/^onetrip-window-[a-z2-7]{10}-2026-12-01-090000\.onetrip$/);
  store.close();
  await device.erase();
  device = createDevice();
  const other = device.tab();
  unwrap(await other.restoreWindow(new Blob([text])));
  unwrap(await other.unlock(clerkIdOf(other), passphrase));
  expect(unwrap(await other.read(caseId))).toEqual(before);
  // The folder belongs to the device and goes with no copy.
  expect((await rowsOf('meta')).some(({ key }) => key === 'folder')).toBe(false);
});

const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
const faults = [
  ['is gone', { write: gone }, 'staff/folder-gone'],
  ['is full', { write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) }, 'staff/folder-full'],
  ['refuses', { write: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }, 'staff/folder-permission'],
  ['gives something else back', { read: async () => 'half' }, 'staff/folder-failed'],
  ['cannot be read', { read: () => Promise.reject(new Error('odd')) }, 'staff/folder-failed'],
] as const;

test.each(faults)('[FOLDER-4] a folder that %s is told, and nothing counts as copied', async (_, fault, type) => {
  const { make, copied, files, store } = await window();
  const folder = make(fault);
  expect(errorTypeOf(await folder.choose())).toBe(type);
  expect(folder.state.get()).toMatchObject({ type: 'failed', lastMs: null, error: { type } });
  expect(copied).toEqual([]);
  // The next hour tries again.
  files.clear();
  const mended = make();
  await mended.copyIfDue('hourly');
  expect([files.size, copied.length, mended.state.get().type]).toEqual([1, 1, 'ready']);
  store.close();
});

test('[FOLDER-4] old copies that cannot be removed are no failure', async () => {
  const { make, files, act, store } = await window();
  const folder = make({ remove: gone });
  unwrap(await folder.choose());
  for (let day = 0; day < 10; day++) {
    device.clock.now += dayMs;
    await act();
    await folder.copyIfDue('hourly');
  }
  expect([files.size, folder.state.get().type]).toEqual([11, 'ready']);
  files.set('holiday.jpg', 'not ours');
  device.clock.now += dayMs;
  await act();
  await make().copyIfDue('hourly');
  expect(files.has('holiday.jpg')).toBe(true);
  expect(files.size).toBeLessThan(12);
  store.close();
});

test('[FOLDER-5] a permission that was lost is told; one tap asks again and copies at once', async () => {
  const { make, files, folder, act, store } = await window();
  const copies = make();
  unwrap(await copies.choose());
  folder.access = 'ask';
  device.clock.now += dayMs;
  await act();
  await copies.copyIfDue('hourly');
  expect([copies.state.get().type, files.size]).toEqual(['ask', 1]);
  folder.answer = 'ask';
  expect(errorTypeOf(await copies.allow())).toBe('staff/folder-permission');
  folder.answer = 'granted';
  expect(errorTypeOf(await copies.allow())).toBe('ok');
  expect([copies.state.get().type, files.size]).toEqual(['ready', 2]);
  store.close();
});

test('[FOLDER-6] where the browser keeps no folders, nothing is asked and nothing is written', async () => {
  const { make, files, store } = await window();
  const copies = make({ isAvailable: () => false });
  await copies.copyIfDue('hourly');
  expect([copies.state.get().type, files.size]).toEqual(['unavailable', 0]);
  store.close();
});

test('[FOLDER-7] nobody chose one, or it was stopped: nothing is written, and what is there stays', async () => {
  const { make, files, choose, act, store } = await window();
  const copies = make();
  choose(undefined);
  expect(unwrap(await copies.choose())).toBe(false);
  await copies.copyIfDue('hourly');
  expect([copies.state.get().type, files.size]).toEqual(['none', 0]);
  choose({ id: 'stick' });
  unwrap(await copies.choose());
  unwrap(await copies.stop());
  device.clock.now += dayMs;
  await act();
  await make().copyIfDue('hourly');
  expect([copies.state.get().type, files.size]).toEqual(['none', 1]);
  store.close();
});

test('[WORK-2] cancelled, no copy is written and nothing counts as copied', async () => {
  const { make, files, copied, store } = await window();
  const work = createLongWork();
  work.cancel();
  expect(errorTypeOf(await make().choose(work))).toBe('staff/cancelled');
  expect([files.size, copied.length]).toEqual([0, 0]);
  store.close();
});
