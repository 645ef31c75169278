import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { createFolderCopies } from '../../../src/services/folderCopy/createFolderCopies.ts';
import type { FolderFile } from '../../../src/services/folderCopy/FolderCopies.ts';
import { createLongWork } from '../../../src/services/longWork/createLongWork.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
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
  tamper,
} from '../staff/buildWindow.ts';
import { photographsOf, windowWithFiles } from '../windowCopy/buildCopy.ts';

let device = createDevice();
afterEach(async () => {
  await device.erase();
  device = createDevice();
});

const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A window with one case and a folder of files; what the folder does can be changed. */
async function window() {
  const { staff } = await device.open();
  return folderFor(staff);
}

async function folderFor(staff: StaffService) {
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(9))));
  const files = new Map<string, Blob>();
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
    create: async (_: unknown, name: string): Promise<FolderFile> => {
      files.set(name, new Blob([]));
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      return {
        write: async (piece) => void pieces.push(piece),
        close: async () => void files.set(name, new Blob(pieces)),
        abort: async () => void files.delete(name),
      };
    },
    open: async (_: unknown, name: string) => files.get(name) ?? gone(),
    remove: async (_: unknown, name: string) => void files.delete(name),
  };
  const store = createStaffStore();
  const sealing = createStaffSealing();
  const yieldToMain = async () => undefined;
  const copied: number[] = [];
  const make = (given: Partial<typeof parts> = {}) =>
    createFolderCopies({
      store,
      sealing,
      yieldToMain,
      clock: device.clock,
      device: { ...parts, ...given },
      onCopied: () => copied.push(device.clock.now),
    });
  const act = async () => unwrap(await staff.act(caseId, check));
  const choose = (next: typeof chosen) => {
    chosen = next;
  };
  return { staff, caseId, files, folder, asked, copied, parts, make, act, choose, store };
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
  const [[name, file] = ['', new Blob([])]] = [...files];
  expect(name).toMatch(/^onetrip-window-[a-z2-7]{10}-2026-12-01-090000\.onetrip$/);
  store.close();
  await device.erase();
  device = createDevice();
  const other = device.tab();
  unwrap(await other.restoreWindow(file));
  unwrap(await other.unlock(clerkIdOf(other), passphrase));
  expect(unwrap(await other.read(caseId))).toEqual(before);
  // The folder belongs to the device and goes with no copy.
  expect((await rowsOf('meta')).some(({ key }) => key === 'folder')).toBe(false);
});

/** A folder that takes the beginning of a file and then no more. */
const stopping = (cause: DOMException) => async (): Promise<FolderFile> => {
  let left = 3;
  return {
    write: async () => (left-- > 0 ? undefined : Promise.reject(cause)),
    close: async () => undefined,
    abort: async () => undefined,
  };
};
const faults = [
  ['is gone', { create: gone }, 'staff/folder-gone'],
  ['is full', { create: stopping(new DOMException('full', 'QuotaExceededError')) }, 'staff/folder-full'],
  ['refuses', { create: stopping(new DOMException('no', 'NotAllowedError')) }, 'staff/folder-permission'],
  ['gives something else back', { open: async () => new Blob(['half']) }, 'staff/folder-failed'],
  ['cannot be read', { open: () => Promise.reject(new Error('odd')) }, 'staff/folder-failed'],
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

test('[FOLDER-4] [WORK-2] a copy that failed or was cancelled while it was written or read back leaves no file', async () => {
  const { make, files, copied, parts, store } = await window();
  const whole = make();
  unwrap(await whole.choose());
  const before = [...files.keys()];
  device.clock.now += dayMs;
  const work = createLongWork();
  const cancelling = async (folder: unknown, name: string) => {
    work.cancel();
    return parts.open(folder, name);
  };
  const writing = createLongWork();
  const pulled: typeof parts.create = async (folder, name) => {
    const file = await parts.create(folder, name);
    return { ...file, write: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  };
  const stopped: typeof parts.create = async (folder, name) => {
    const file = await parts.create(folder, name);
    writing.cancel();
    return file;
  };
  const half = { open: async () => new Blob(['half']) };
  expect(errorTypeOf(await make(half).choose())).toBe('staff/folder-failed');
  expect(errorTypeOf(await make({ create: pulled }).choose())).toBe('staff/folder-gone');
  expect(errorTypeOf(await make({ open: cancelling }).choose(work))).toBe('staff/cancelled');
  expect(errorTypeOf(await make({ create: stopped }).choose(writing))).toBe('staff/cancelled');
  expect([[...files.keys()], copied.length]).toEqual([before, 1]);
  store.close();
});

test('[FOLDER-2] [COPY-1] photographs are in the copy that goes into the folder, also those that reach a case afterwards', async () => {
  const { staff, take } = await windowWithFiles(device);
  const { make, files, store } = await folderFor(staff);
  const { caseId } = await take(1, 2);
  unwrap(await make().choose());
  device.clock.now += dayMs;
  await make().copyIfDue('hourly');
  expect(files.size).toBe(1);
  // Another file of the same hand-over does nothing to the case but adds to it.
  expect((await take(1, 1, { fill: 5 })).caseId).toBe(caseId);
  await make().copyIfDue('hourly');
  expect(files.size).toBe(2);
  const newest = [...files.values()].at(-1) ?? new Blob([]);
  store.close();
  await device.erase();
  device = createDevice();
  const other = device.tab();
  unwrap(await other.restoreWindow(newest));
  unwrap(await other.unlock(clerkIdOf(other), passphrase));
  expect(await photographsOf(other, caseId)).toHaveLength(3);
});

test('[FOLDER-2] [COPY-2] what the copy in the folder lacks is told', async () => {
  const { staff, take } = await windowWithFiles(device);
  const { make, store } = await folderFor(staff);
  await take(1, 2);
  const [lost] = await rowsOf('attachments');
  await tamper(
    'attachments',
    ({ id }) => id === lost?.['id'],
    (row) => ({ ...row, sealed: 'text' }),
  );
  const folder = make();
  unwrap(await folder.choose());
  expect(folder.state.get()).toMatchObject({ type: 'ready', missing: 1 });
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
  files.set('holiday.jpg', new Blob(['not ours']));
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
