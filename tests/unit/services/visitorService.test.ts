import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Clock } from '../../../src/browser/clock/Clock.ts';
import type { Random } from '../../../src/browser/random/Random.ts';
import type { Source } from '../../../src/domain/source/Source.ts';
import { createStoreDoor } from '../../../src/services/vault/createStoreDoor.ts';
import type { StoreDoor } from '../../../src/services/vault/StoreDoor.ts';
import {
  createVisitorService,
  type Stored,
  type VisitorService,
} from '../../../src/services/visitor/createVisitorService.ts';
import { createVisitorSnapshots } from '../../../src/services/visitor/createVisitorSnapshots.ts';
import { deleteNative, existsNative, holdTransaction, openNative } from '../../storage-scenarios/nativeDatabase.ts';
import { putSealed } from '../../storage-scenarios/sealedRows.ts';
import { buildDevice, createKeyRing, type TestDevice } from '../../storage-scenarios/storeParts.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';

const name = 'onetrip-visitor';
const permit = 'evidence.five-year-permit';
const photo = 'evidence.photo';

let device: TestDevice;
/** Closes the windows of a test, so that they do not go on watching in the next one. */
const closeWindows: (() => void)[] = [];

beforeEach(async () => {
  for (const close of closeWindows.splice(0)) close();
  device = buildDevice();
  await deleteNative(name);
});

let windows = 0;

/** Another window of the same browser, with keys of its own. */
function openWindow(change: (door: StoreDoor) => Partial<StoreDoor> = () => ({}), given = {}): VisitorService {
  const { journal, witness, patience, deadlines, sealing, ballastBytes } = device;
  const parts = { journal, witness, patience, deadlines, sealing, ballastBytes, ...given };
  let isClosed = false;
  const stores: { close(): void }[] = [];
  closeWindows.push(() => {
    isClosed = true;
    for (const store of stores) store.close();
  });
  const openDoor = async (): Promise<StoreDoor> => {
    const door = createStoreDoor({ keyRing: createKeyRing(), ...parts });
    const open: StoreDoor['open'] = async (mode) => {
      if (isClosed) return { ok: false, error: { type: 'storage/closed' } };
      const opened = await door.open(mode);
      if (opened.ok && opened.value.store) stores.push(opened.value.store);
      return opened;
    };
    return { ...door, open, ...change({ ...door, open }) };
  };
  windows++;
  let count = windows * 1000;
  const random: Random = {
    bytes: (length) => new Uint8Array(length).map((_, index) => (index < 4 ? count++ : windows)),
  };
  const clock: Clock = { nowMs: () => Date.UTC(2026, 10, 20, 8) };
  return createVisitorService({
    clock,
    random,
    snapshots: createVisitorSnapshots({ openDoor }),
    currentEdition: () => 3,
  });
}

/** The first value that is no longer loading; keeps watching. */
async function read<T>(source: Source<Stored<T>>): Promise<T> {
  source.subscribe(() => undefined);
  return vi.waitUntil(() => {
    const state = source.get();
    return state.status === 'ready' && state.value;
  }) as Promise<T>;
}

function now<T>(source: Source<Stored<T>>): T | undefined {
  const state = source.get();
  return state.status === 'ready' ? state.value : undefined;
}

test('[VISIT-1] looking at everything stores nothing', async () => {
  const service = openWindow();
  expect(await read(service.persons)).toEqual([]);
  expect(await read(service.observe('self'))).toEqual(new Map());
  expect(unwrap(await service.exportEverything()).rows).toEqual({});
  expect(unwrap(await service.storageUse())).toEqual({});
  expect(await existsNative(name)).toBe(false);
});

test('[VISIT-1] nothing is opened before something is watched', async () => {
  const open = vi.fn();
  const service = openWindow((door) => ({ open: open.mockImplementation(door.open) }));
  service.observe('self').get();
  await Promise.resolve();
  expect(open).not.toHaveBeenCalled();
});

test('[VISIT-1] the reader becomes a person with the first thing kept', async () => {
  const service = openWindow();
  const item = unwrap(await service.setState('self', permit, 'ready'));
  const persons = await read(service.persons);
  expect(persons).toEqual([{ id: item.personId, kind: 'self', label: '', createdAt: '2026-11-20T08:00:00.000Z' }]);
  expect(item).toMatchObject({ state: 'ready', note: '', edition: 3, rev: 1, updatedAt: '2026-11-20T08:00:00.000Z' });
});

test('[VISIT-2] when a change is acknowledged the sources show it', async () => {
  const service = openWindow();
  const own = service.observe('self');
  await read(own);
  await service.setState('self', permit, 'ready');
  expect(now(own)?.get(permit)?.state).toBe('ready');
  await service.setNote('self', permit, '在抽屜');
  expect(now(own)?.get(permit)).toMatchObject({ state: 'ready', note: '在抽屜', rev: 2 });
});

test('[VISIT-2] a source gives the same object until something changes', async () => {
  const service = openWindow();
  const own = service.observe('self');
  await read(own);
  expect(own.get()).toBe(own.get());
});

test('[VISIT-2] taps that come faster than the disk are all kept, in order', async () => {
  const service = openWindow();
  const own = service.observe('self');
  await read(own);
  const taps = ['ready', 'notNeeded', 'notStarted', 'ready'] as const;
  const saved = await Promise.all(taps.map((state) => service.setState('self', permit, state)));
  expect(saved.map((result) => unwrap(result).rev)).toEqual([1, 2, 3, 4]);
  expect(now(own)?.get(permit)?.state).toBe('ready');
});

test('[VISIT-2] what another window keeps appears here', async () => {
  const [here, there] = [openWindow(), openWindow()];
  const own = here.observe('self');
  await read(own);
  await there.setState('self', permit, 'ready');
  await vi.waitUntil(() => now(own)?.get(permit)?.state === 'ready');
  await there.setState('self', permit, 'notNeeded');
  await vi.waitUntil(() => now(own)?.get(permit)?.state === 'notNeeded');
});

test('[VISIT-3] a change made elsewhere and not seen here is not overwritten', async () => {
  // A window that no news reaches.
  const service = openWindow(({ open }) => ({
    open: async (mode) => {
      const opened = await open(mode);
      return opened.ok ? { ok: true, value: { ...opened.value, onChanged: () => () => undefined } } : opened;
    },
  }));
  const own = service.observe('self');
  await read(own);
  unwrap(await service.setState('self', permit, 'ready'));
  const [self] = await read(service.persons);
  unwrap(await openWindow().setNote(self?.id ?? '', permit, 'elsewhere'));
  const refused = await service.setNote('self', permit, 'here');
  expect(refused).toMatchObject({
    ok: false,
    error: { type: 'storage/changed-elsewhere', current: { note: 'elsewhere' } },
  });
  expect(now(own)?.get(permit)?.note).toBe('elsewhere');
  expect(unwrap(await service.setNote('self', permit, 'here')).rev).toBe(3);
});

test('[VISIT-4] persons are added, renamed and removed with their papers', async () => {
  const service = openWindow();
  const mother = unwrap(await service.addPerson({ kind: 'family', label: '媽媽' }));
  unwrap(await service.setState(mother.id, permit, 'ready'));
  unwrap(await service.renamePerson(mother.id, '母親'));
  expect(await read(service.persons)).toEqual([{ ...mother, label: '母親' }]);
  expect((await read(service.observe(mother.id))).size).toBe(1);
  unwrap(await service.removePerson(mother.id));
  expect(now(service.persons)).toEqual([]);
  expect(unwrap(await service.exportEverything()).rows).toEqual({});
  expect(errorTypeOf(await service.setState(mother.id, permit, 'ready'))).toBe('storage/missing');
});

test('[VISIT-4] a label or note that is too long is refused and nothing is kept', async () => {
  const service = openWindow();
  expect(errorTypeOf(await service.addPerson({ kind: 'firm', label: 'x'.repeat(41) }))).toBe('storage/invalid-value');
  expect(errorTypeOf(await service.setNote('self', permit, 'x'.repeat(501)))).toBe('storage/invalid-value');
  expect(await read(service.persons)).toEqual([]);
});

test('[VISIT-5] progress counts each paper once', async () => {
  const service = openWindow();
  const progress = service.progress('self', [permit, photo, permit, 'evidence.bank-card']);
  expect(await read(progress)).toEqual({ total: 3, ready: 0, notNeeded: 0, left: 3 });
  await service.setState('self', permit, 'ready');
  await service.setState('self', photo, 'notNeeded');
  expect(now(progress)).toEqual({ total: 3, ready: 1, notNeeded: 1, left: 1 });
});

test('[VISIT-6] everything kept can be seen, and erased for every window', async () => {
  const [here, there] = [openWindow(), openWindow()];
  const seenThere = there.observe('self');
  await read(seenThere);
  const item = unwrap(await here.setState('self', permit, 'ready'));
  await vi.waitUntil(() => now(seenThere)?.size === 1);
  expect(unwrap(await here.exportEverything())).toMatchObject({
    format: 'onetrip-visitor',
    formatVersion: 1,
    exportedAt: '2026-11-20T08:00:00.000Z',
    rows: { evidenceItems: [item], persons: [{ kind: 'self' }] },
  });
  unwrap(await here.erase());
  expect(now(here.persons)).toEqual([]);
  await vi.waitUntil(() => now(seenThere)?.size === 0);
  expect(await existsNative(name)).toBe(false);
});

test('[VISIT-6] what the browser says of its storage is passed on, and silence is no error', async () => {
  expect(await openWindow().storageEstimate()).toBeUndefined();
  const storage = { estimate: async () => ({ usage: 10, quota: 100 }) };
  vi.stubGlobal('navigator', { storage });
  expect(await openWindow().storageEstimate()).toEqual({ usageBytes: 10, quotaBytes: 100 });
  vi.unstubAllGlobals();
});

test('[VISIT-6] after erasing, the next thing kept begins anew', async () => {
  const service = openWindow();
  const before = unwrap(await service.setState('self', permit, 'ready'));
  unwrap(await service.erase());
  const after = unwrap(await service.setState('self', photo, 'ready'));
  expect(after.personId).not.toBe(before.personId);
  expect([...(await read(service.observe('self'))).keys()]).toEqual([photo]);
});

test('[VISIT-7] a database that does not answer gives "not saved", and works again once it does', async () => {
  const service = openWindow(undefined, { deadlines: { readMs: 200, writeMs: 200 } });
  unwrap(await service.setState('self', permit, 'ready'));
  const release = await holdTransaction(name, 'records');
  expect(errorTypeOf(await service.setState('self', permit, 'notNeeded'))).toBe('storage/timed-out');
  await release();
  const saved = unwrap(await service.setState('self', permit, 'notNeeded'));
  expect(saved.rev).toBe(2);
});

test('[VISIT-7] another window that upgrades under this one is told at once', async () => {
  const service = openWindow();
  await service.setState('self', permit, 'ready');
  await read(service.persons);
  (await openNative(name, 30)).close();
  await vi.waitUntil(() => service.persons.get().status === 'error');
  expect(service.persons.get()).toMatchObject({ error: { type: 'storage/newer-version' } });
});

test('[VISIT-7] a database of a newer build is told, not touched', async () => {
  const service = openWindow(() => ({
    open: async () => ({ ok: false, error: { type: 'storage/newer-version', found: 2, ours: 1 } }),
  }));
  service.persons.subscribe(() => undefined);
  await vi.waitUntil(() => service.persons.get().status === 'error');
  expect(errorTypeOf(await service.setState('self', permit, 'ready'))).toBe('storage/newer-version');
});

test('[VISIT-7] a row that cannot be read is counted beside the others', async () => {
  const keyRing = createKeyRing();
  const service = openWindow(undefined, { keyRing });
  await service.setState('self', permit, 'ready');
  const strange = { kind: 'person', value: { id: 'c'.repeat(26), kind: 'ancestor' } };
  await putSealed({ ...device, keyRing }, 'person', strange.value.id, JSON.stringify(strange));
  await service.setState('self', photo, 'ready');
  await read(service.persons);
  await vi.waitUntil(() => {
    const state = service.persons.get();
    return state.status === 'ready' && state.unreadable === 1;
  });
});
