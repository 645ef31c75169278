import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { createBackupService } from '../../../src/services/backup/createBackupService.ts';
import { quickSealing } from '../../builders/buildBackup.ts';
import { deleteNative } from '../../storage-scenarios/nativeDatabase.ts';
import { buildDevice, createKeyRing, type TestDevice } from '../../storage-scenarios/storeParts.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';
import { createWindows, read } from '../../storage-scenarios/windows.ts';

const name = 'onetrip-visitor';
const windows = createWindows();
let device: TestDevice;

beforeEach(async () => {
  windows.closeAll();
  device = buildDevice();
  await deleteNative(name);
});

const openWindow = () => windows.open({ ...device, keyRing: createKeyRing() });
type Window = ReturnType<typeof openWindow>;

/** A tick, a person and an errand, as a window shows them. */
async function fill(window: Window): Promise<void> {
  await read(window.visit.preparation);
  unwrap(await window.visitor.addPerson({ kind: 'family', label: '媽媽' }));
  unwrap(await window.visitor.setState('self', 'evidence.photo', 'ready'));
  unwrap(
    await window.visit.change((now) => ({ ...now, errands: [{ subjectId: 'benefit.a', persons: ['self' as const] }] })),
  );
}

/** Everything goes at once, as when the site's data is cleared: database, journal and the third witness. */
async function clearEverything(): Promise<void> {
  device.witness.forget();
  await device.journal?.removeFiles((await device.journal?.list()) ?? []);
  await deleteNative(name);
}

const shown = ({ snapshots }: Window) => {
  const state = snapshots.state.get();
  return state.status === 'ready' ? state.value : undefined;
};

test('[STORE-35] cleared under an open window: it is told, what is shown stays, and a backup holds it', async () => {
  const window = openWindow();
  await fill(window);
  const before = shown(window);
  await clearEverything();
  await vi.waitUntil(() => window.snapshots.recovery.get()?.kind === 'lost');
  expect(window.snapshots.recovery.get()).toEqual({ kind: 'lost', onScreen: true });
  expect(shown(window)).toEqual(before);
  const clock = { nowMs: () => Date.UTC(2026, 10, 20, 8) };
  const parts = { clock, snapshots: window.snapshots, sealing: quickSealing() };
  const made = unwrap(await createBackupService(parts).write('a long enough passphrase').result);
  expect(made.summary).toMatchObject({ persons: 2, papers: 1 });
});

test('[STORE-35] the next change keeps again what is shown, and nothing is lost with it', async () => {
  const window = openWindow();
  await fill(window);
  await clearEverything();
  unwrap(await window.visitor.setNote('self', 'evidence.photo', 'typed before'));
  const kept = await read(openWindow().snapshots.state);
  expect(kept.persons).toHaveLength(2);
  expect(kept.preparation?.errands).toHaveLength(1);
  expect(kept.evidenceItems).toMatchObject([{ state: 'ready', note: 'typed before' }]);
  expect(shown(window)).toEqual(kept);
});

test('[STORE-35] what was erased on purpose, here or in another window, is on no screen and told by none', async () => {
  const [here, there] = [openWindow(), openWindow()];
  await fill(here);
  await read(there.snapshots.state);
  unwrap(await here.visitor.erase());
  for (const window of [here, there]) {
    await vi.waitUntil(() => shown(window)?.persons.length === 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(shown(window)?.preparation).toBeUndefined();
    expect(window.snapshots.recovery.get()).toBeUndefined();
  }
});
