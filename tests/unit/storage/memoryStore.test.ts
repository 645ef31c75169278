import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { examplePerson } from '../../../src/domain/visitor/Person.ts';
import type { VisitorRecord } from '../../../src/domain/visitor/VisitorRecord.ts';
import { createStoreDoor } from '../../../src/services/vault/createStoreDoor.ts';
import { createVisitorSnapshots } from '../../../src/services/visitor/createVisitorSnapshots.ts';
import { createMemoryRows } from '../../../src/storage/visitor/memory/createMemoryRows.ts';
import { openInMemory } from '../../../src/storage/visitor/memory/openInMemory.ts';
import type { FileBytes, VisitorStore } from '../../../src/storage/visitor/VisitorStore.ts';
import { exampleBytes, examplePaperFile } from '../../builders/buildPaperFile.ts';
import { anyStoreScenarios, change, mother } from '../../storage-scenarios/anyStoreScenarios.ts';
import { buildDevice, type TestDevice } from '../../storage-scenarios/storeParts.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';

// Under Node there is no IndexedDB, as in some in-app browsers.
const refused = { type: 'storage/unavailable', reason: 'no indexedDB' } as const;
const passphrase = 'three boats at noon';
const { personId, ...photo } = examplePaperFile;
const bytesOf = async function* (...files: FileBytes[]) {
  yield* files;
};

let device: TestDevice;
let store: VisitorStore;
const begin = async () => {
  device = buildDevice();
  const opened = (await openInMemory(refused, device))?.open().store;
  if (opened === undefined) throw new Error('not in memory');
  store = opened;
};
beforeEach(begin);
afterEach(() => vi.restoreAllMocks());

describe('a store in memory', () => {
  anyStoreScenarios(async () => store, begin);

  test('[MEMORY-4] says that there is no copy, and leaves no trace on the device', async () => {
    unwrap(await store.evidenceItems.save(change()));
    unwrap(await store.files.put({ personId }, photo, exampleBytes));
    expect(store.keeping()).toEqual({ copies: 0, reason: 'memoryOnly' });
    expect(device.journal.content.size).toBe(0);
    expect(device.witness.read()).toBeUndefined();
    store.close();
    expect(unwrap(await store.files.read(photo.id))).toEqual(exampleBytes);
  });

  test('[MEMORY-4] a passphrase locks it, and only the right one opens it', async () => {
    unwrap(await store.evidenceItems.save(change()));
    unwrap(await store.vault.setPassphrase(passphrase, null));
    device.keyRing.lock();
    expect(errorTypeOf(await store.readAll())).toBe('storage/locked');
    expect(errorTypeOf(await store.vault.unlock('not the passphrase'))).toBe('vault/wrong-passphrase');
    unwrap(await store.vault.unlock(passphrase));
    expect(unwrap(await store.readAll()).evidenceItems).toHaveLength(1);
  });

  test('[MEMORY-4] a backup replaces everything in one switch or nothing, photographs included', async () => {
    unwrap(await store.evidenceItems.save(change()));
    const hers: VisitorRecord = { kind: 'file', value: { ...examplePaperFile, personId: mother.id } };
    const person: VisitorRecord = { kind: 'person', value: mother };
    const before = unwrap(await store.exportLogical()).records;
    const broken = async function* () {
      yield { id: photo.id, bytes: exampleBytes.slice() };
      throw new Error('the file ends here');
    };
    await expect(store.replaceEverything([person, hers], broken())).rejects.toThrow('the file ends here');
    expect(errorTypeOf(await store.replaceEverything([person, hers], bytesOf()))).toBe('storage/invalid-value');
    expect(unwrap(await store.exportLogical()).records).toEqual(before);
    unwrap(await store.replaceEverything([person, hers], bytesOf({ id: photo.id, bytes: exampleBytes.slice() })));
    expect(unwrap(await store.exportLogical()).records).toEqual([hers, person]);
    expect(unwrap(await store.files.read(photo.id))).toEqual(exampleBytes);
  });
});

test('[MEMORY-4] a transaction that fails or is given up leaves everything as it was; the next waits for it', async () => {
  const db = createMemoryRows();
  const rows = db.table('records');
  await db.transaction('rw', ['records'], () => rows.bulkPut([{ key: 'a', n: 1 }]));
  const failing = db.transaction('rw', ['records', 'meta'], async () => {
    await rows.clear();
    await db.table('meta').put({ key: 'b' });
    await Promise.resolve();
    throw new Error('refused');
  });
  const givenUp = db.transaction('rw', ['records'], async (running) => {
    await rows.put({ key: 'a', n: 2 });
    running.abort();
  });
  const after = db.transaction('r', ['records', 'meta'], async () => [
    await rows.toArray(),
    await db.table('meta').toArray(),
  ]);
  await expect(failing).rejects.toThrow('refused');
  await expect(givenUp).rejects.toThrow();
  expect(await after).toEqual([[{ key: 'a', n: 1 }], []]);
});

describe('the services over it', () => {
  const openSnapshots = (beforeMemory?: () => Promise<unknown>) =>
    createVisitorSnapshots({ openDoor: async () => createStoreDoor(device, beforeMemory) });

  test('[MEMORY-2] it is told as soon as somebody looks, and whether anything would be lost', async () => {
    const snapshots = openSnapshots();
    expect(snapshots.memoryOnly.get()).toBeUndefined();
    snapshots.state.subscribe(() => undefined);
    await vi.waitFor(() => expect(snapshots.memoryOnly.get()).toEqual({ hasEntries: false }));
    expect(snapshots.keeping.get()).toEqual({ copies: 0, reason: 'memoryOnly' });
    unwrap(await snapshots.write((kept) => kept.persons.add(examplePerson)));
    expect(snapshots.memoryOnly.get()).toEqual({ hasEntries: true });
    snapshots.lock();
    await vi.waitFor(() => expect(snapshots.state.get()).toMatchObject({ value: { persons: [examplePerson] } }));
    unwrap(await snapshots.erase());
    expect(snapshots.memoryOnly.get()).toEqual({ hasEntries: false });
    expect(snapshots.state.get()).toMatchObject({ status: 'ready', value: { persons: [] } });
  });

  test('[MEMORY-2] where what says so cannot be brought, nothing is kept', async () => {
    const snapshots = openSnapshots(() => Promise.reject(new Error('no connection')));
    const answer = await snapshots.write((kept) => kept.persons.add(examplePerson));
    expect(errorTypeOf(answer)).toBe('storage/unavailable');
    expect(snapshots.memoryOnly.get()).toBeUndefined();
  });
});
