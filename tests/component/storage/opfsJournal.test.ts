import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleEvidenceItem } from '../../../src/domain/visitor/EvidenceItem.ts';
import { examplePerson } from '../../../src/domain/visitor/Person.ts';
import { createStoreDoor } from '../../../src/services/vault/createStoreDoor.ts';
import type { StoreDoor } from '../../../src/services/vault/StoreDoor.ts';
import type { OpenedVisitorStore } from '../../../src/storage/visitor/openVisitorStore.ts';
import type { VisitorStore } from '../../../src/storage/visitor/VisitorStore.ts';
import { exampleBytes, examplePaperFile } from '../../builders/buildPaperFile.ts';
import { deleteNative, existsNative } from '../../storage-scenarios/nativeDatabase.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

const name = 'onetrip-visitor';
const stores: VisitorStore[] = [];

beforeEach(async () => {
  unwrap(await createStoreDoor().erase());
});
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

/** Opens as another window, or the same after a restart, would. */
async function open(
  door: StoreDoor,
  mode: 'existing' | 'create',
): Promise<OpenedVisitorStore & { store: VisitorStore }> {
  const opened = unwrap(await door.open(mode));
  if (opened.store === undefined) throw new Error('nothing is kept');
  stores.push(opened.store);
  return { ...opened, store: opened.store };
}

async function filesBeside(): Promise<string[]> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    const names: string[] = [];
    for await (const file of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(file);
    return names.sort();
  } catch {
    return [];
  }
}

const tick = { ...exampleEvidenceItem, owner: { newSelf: examplePerson }, state: 'ready' } as const;
const { personId, ...photo } = examplePaperFile;

test('[STORE-27] a copy of a photograph that was cut off on the disk is written once more', async () => {
  const { store } = await open(createStoreDoor(), 'create');
  unwrap(await store.files.put({ newSelf: examplePerson }, photo, exampleBytes));
  store.close();
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
  const [copy = ''] = (await filesBeside()).filter((file) => file.startsWith('bytes-'));
  const file = await folder.getFileHandle(copy);
  const whole = (await file.getFile()).size;
  const writable = await file.createWritable({ keepExistingData: true });
  await writable.truncate(whole - 1);
  await writable.close();
  await open(createStoreDoor(), 'existing');
  await vi.waitFor(async () => expect((await file.getFile()).size).toBe(whole));
});

test('[STORE-20] with the browser’s own file system there are two copies, and one is enough', async () => {
  const { store } = await open(createStoreDoor(), 'create');
  unwrap(await store.evidenceItems.save(tick));
  unwrap(await store.files.put({ personId }, photo, exampleBytes));
  expect(store.keeping()).toEqual({ copies: 2, reason: null });
  expect(await filesBeside()).toEqual([expect.stringMatching(/^bytes-/), 'journal-1-1']);
  store.close();
  await deleteNative(name);

  const again = await open(createStoreDoor(), 'existing');
  expect(again.recovery).toEqual({ kind: 'restored', records: 3 });
  const { persons, evidenceItems, files } = unwrap(await again.store.readAll());
  expect([persons.length, evidenceItems.length, files]).toEqual([1, 1, [examplePaperFile]]);
  expect(unwrap(await again.store.files.read(photo.id))).toEqual(exampleBytes);
  expect(again.store.keeping()).toEqual({ copies: 2, reason: null });
});

test('[STORE-20] when the files beside the database are gone, they are written anew', async () => {
  const { store } = await open(createStoreDoor(), 'create');
  unwrap(await store.evidenceItems.save(tick));
  store.close();
  await (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true });
  const again = await open(createStoreDoor(), 'existing');
  expect(again.recovery).toBeUndefined();
  expect(await filesBeside()).toEqual(['journal-1-2']);
  again.store.close();
  await deleteNative(name);
  const { store: third } = await open(createStoreDoor(), 'existing');
  expect(unwrap(await third.readAll()).evidenceItems).toHaveLength(1);
});

test('[STORE-24] two windows that write at once leave nothing out of either copy', async () => {
  const doors = [createStoreDoor(), createStoreDoor()];
  const [here, there] = await Promise.all(doors.map((door) => open(door, 'create')));
  const ids = Array.from(
    { length: 40 },
    (_, index) => `${'abcdefgh'.charAt(index % 8)}${'ijklmnop'.charAt(index >> 3)}`,
  );
  const added = await Promise.all(
    ids.map((id, index) =>
      (index % 2 ? here : there)?.store.persons.add({ ...examplePerson, id: id.padEnd(26, 'z'), label: id }),
    ),
  );
  expect(added.every((result) => result?.ok)).toBe(true);
  for (const store of stores) store.close();
  await deleteNative(name);
  const { store, recovery } = await open(createStoreDoor(), 'existing');
  expect(recovery).toEqual({ kind: 'restored', records: 40 });
  expect(unwrap(await store.readAll()).persons).toHaveLength(40);
});

test('[STORE-10] erasing clears the database, the files beside it and what was remembered', async () => {
  const door = createStoreDoor();
  const { store } = await open(door, 'create');
  unwrap(await store.evidenceItems.save(tick));
  unwrap(await store.files.put({ personId }, photo, exampleBytes));
  unwrap(await door.erase());
  expect(await existsNative(name)).toBe(false);
  expect(await filesBeside()).toEqual([]);
  expect(localStorage.getItem(name)).toBeNull();
  expect(unwrap(await createStoreDoor().open('existing'))).toMatchObject({ store: undefined, recovery: undefined });
});

test('[STORE-1] looking starts no worker and makes no file', async () => {
  expect(unwrap(await createStoreDoor().open('existing')).store).toBeUndefined();
  expect(await filesBeside()).toEqual([]);
  expect(await existsNative(name)).toBe(false);
});
