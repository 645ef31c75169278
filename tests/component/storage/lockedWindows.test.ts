import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStoreDoor } from '../../../src/services/vault/createStoreDoor.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { createWindows, read } from '../../storage-scenarios/windows.ts';

const passphrase = 'three boats at noon';
const windows = createWindows();
const openWindow = () => windows.open();

beforeEach(async () => {
  unwrap(await createStoreDoor().erase());
});
afterEach(() => windows.closeAll());

test('[VAULT-5] locking shuts every window, unlocking one opens all, and a new window asks the others', async () => {
  const [here, there] = [openWindow(), openWindow()];
  unwrap(await here.visit.change((now) => ({ ...now, day: '2026-12-01' })));
  await read(there.visit.preparation);
  there.vault.state.subscribe(() => undefined);
  unwrap(await here.vault.setPassphrase(passphrase, null));
  await vi.waitUntil(() => there.vault.state.get().status === 'open');
  expect((await read(there.visit.preparation)).day).toBe('2026-12-01');

  const late = openWindow();
  expect((await read(late.visit.preparation)).day).toBe('2026-12-01');

  there.vault.lock();
  expect(there.visit.preparation.get()).toMatchObject({ status: 'error', error: { type: 'storage/locked' } });
  here.vault.state.subscribe(() => undefined);
  await vi.waitUntil(() => here.vault.state.get().status === 'locked');
  expect(here.visit.preparation.get()).toMatchObject({ status: 'error', error: { type: 'storage/locked' } });
  expect(errorTypeOf(await here.visit.change((now) => ({ ...now, day: null })))).toBe('storage/locked');

  expect(errorTypeOf(await here.vault.unlock('not the passphrase'))).toBe('vault/wrong-passphrase');
  unwrap(await here.vault.unlock(passphrase));
  expect((await read(here.visit.preparation)).day).toBe('2026-12-01');
  await vi.waitUntil(() => there.vault.state.get().status === 'open');
  expect((await read(there.visit.preparation)).day).toBe('2026-12-01');
  unwrap(await here.vault.setPassphrase(null, passphrase));
  expect(here.vault.state.get()).toEqual({ status: 'open', passphrase: false });
});
