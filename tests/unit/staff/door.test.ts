import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recallFailedUnlocks } from '../../../src/browser/sealing/failedUnlocks.ts';
import { createStaffChannel } from '../../../src/services/staff/createStaffChannel.ts';
import { createUnlockPatience } from '../../../src/services/vault/createUnlockPatience.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildOpening, clerkIdOf, createDevice, names, passphrase, tamper } from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(async () => {
  await device.erase();
  vi.unstubAllGlobals();
});

describe('a window begins', () => {
  test('[STAFF-1] looking creates nothing', async () => {
    const staff = device.tab();
    expect(staff.state.get()).toEqual({ type: 'unknown' });
    await staff.look();
    expect(staff.state.get()).toEqual({ type: 'notSetUp' });
    expect(errorTypeOf(await staff.unlock('x', passphrase))).toBe('storage/absent');
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('[STAFF-1] the first clerk is a lead, and a window is begun once', async () => {
    const { staff } = await device.open();
    expect(staff.state.get()).toMatchObject({
      type: 'open',
      clerk: { name: 'Lin', role: 'lead' },
      window: { name: 'Window 3' },
    });
    expect(errorTypeOf(await staff.setUp(names))).toBe('staff/not-allowed');
    expect(errorTypeOf(await device.tab().setUp(names))).toBe('staff/not-allowed');
  });

  test('[STAFF-1] two tabs that begin at once make one window', async () => {
    const answers = await Promise.all([device.tab().setUp(names), device.tab().setUp(names)]);
    expect(answers.map(errorTypeOf).sort()).toEqual(['ok', 'staff/not-allowed']);
  });

  test('[STAFF-1] no name and no short passphrase', async () => {
    const staff = device.tab();
    expect(errorTypeOf(await staff.setUp({ ...names, passphrase: 'elevenchars' }))).toBe('staff/too-short');
    expect(errorTypeOf(await staff.setUp({ ...names, windowName: ' ' }))).toBe('storage/invalid-value');
    expect(errorTypeOf(await staff.setUp({ ...names, clerkName: '' }))).toBe('storage/invalid-value');
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('a clerk comes in', () => {
  test('[STAFF-2] with the passphrase, after a restart', async () => {
    await device.open();
    const staff = device.tab();
    await staff.look();
    expect(staff.state.get()).toMatchObject({ type: 'locked', clerks: [{ name: 'Lin', role: 'lead' }] });
    expect(errorTypeOf(await staff.unlock(clerkIdOf(staff), passphrase))).toBe('ok');
    expect(staff.state.get()).toMatchObject({ type: 'open', window: { name: 'Window 3' } });
  });

  test('[STAFF-2] a wrong passphrase opens nothing, and after five the next has to wait', async () => {
    const { staff, clerkId } = await device.open();
    staff.lock();
    for (let n = 0; n < 5; n++)
      expect(errorTypeOf(await staff.unlock(clerkId, 'wrong passphrase'))).toBe('staff/wrong-passphrase');
    expect(await staff.unlock(clerkId, passphrase)).toEqual({ ok: false, error: { type: 'staff/wait', seconds: 5 } });
    expect(staff.state.get().type).toBe('locked');
    expect(errorTypeOf(await staff.list())).toBe('staff/locked');
    device.clock.now += 5_000;
    expect(errorTypeOf(await staff.unlock(clerkId, passphrase))).toBe('ok');
  });

  test('[STAFF-2] ten wrong ones at once are not ten free tries', async () => {
    const { staff, clerkId } = await device.open();
    staff.lock();
    const answers = await Promise.all(Array.from({ length: 10 }, () => staff.unlock(clerkId, 'wrong passphrase')));
    expect(answers.map(errorTypeOf).filter((type) => type === 'staff/wait')).toHaveLength(5);
  });

  test("[STAFF-2] wrong ones at a window are counted apart from those of the reader's own lock", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    const patience = createUnlockPatience(device.clock, 'staffUnlocks');
    for (let n = 0; n < 6; n++) patience.failed();
    expect(patience.waitMs()).toBe(10_000);
    expect(recallFailedUnlocks().count).toBe(0);
    patience.succeeded();
    expect(patience.waitMs()).toBe(0);
    expect(kept.size).toBe(0);
  });
});

describe('the recovery code', () => {
  test('[STAFF-3] opens the window and gives the clerk a new passphrase', async () => {
    const { staff, recoveryCode, clerkId } = await device.open();
    const { caseId } = unwrap(await staff.openCase(buildOpening(null)));
    staff.lock();
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    expect(errorTypeOf(await staff.recover(clerkId, typed, 'another passphrase'))).toBe('ok');
    expect(unwrap(await staff.read(caseId)).case.status).toBe('open');
    staff.lock();
    expect(errorTypeOf(await staff.unlock(clerkId, passphrase))).toBe('staff/wrong-passphrase');
    expect(errorTypeOf(await staff.unlock(clerkId, 'another passphrase'))).toBe('ok');
  });

  test('[STAFF-3] a wrong one, one mistyped, a short passphrase and an unknown clerk change nothing', async () => {
    const { staff, recoveryCode, clerkId } = await device.open();
    staff.lock();
    const mistyped = recoveryCode.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    const other = '0000-0000-0000-0000-0000-0000-0000';
    for (const code of [mistyped, other, '', 'x'])
      expect(errorTypeOf(await staff.recover(clerkId, code, 'another passphrase'))).toBe('staff/wrong-code');
    expect(errorTypeOf(await staff.recover(clerkId, recoveryCode, 'short'))).toBe('staff/too-short');
    expect(errorTypeOf(await staff.recover('nobody', recoveryCode, 'another passphrase'))).toBe('staff/not-allowed');
    expect(staff.state.get().type).toBe('locked');
    expect(errorTypeOf(await staff.unlock(clerkId, passphrase))).toBe('ok');
  });
});

describe('clerks', () => {
  const second = { name: 'Chen', role: 'clerk', passphrase: 'my own passphrase' } as const;

  test('[STAFF-4] a lead adds somebody, who sees the same cases and adds nobody', async () => {
    const { staff } = await device.open();
    const { caseId } = unwrap(await staff.openCase(buildOpening(null)));
    const chen = unwrap(await staff.addClerk(second));
    expect(staff.state.get()).toMatchObject({ clerks: [{ name: 'Lin' }, { name: 'Chen', role: 'clerk' }] });
    staff.lock();
    expect(errorTypeOf(await staff.unlock(chen.id, passphrase))).toBe('staff/wrong-passphrase');
    unwrap(await staff.unlock(chen.id, second.passphrase));
    const done = unwrap(await staff.act(caseId, { type: 'noted', text: 'seen' }));
    expect(done.case.notes[0]?.clerkId).toBe(chen.id);
    expect(errorTypeOf(await staff.addClerk(second))).toBe('staff/not-allowed');
  });

  test('[STAFF-4] the name and the passphrase are checked; locked, nobody is added', async () => {
    const { staff } = await device.open();
    expect(errorTypeOf(await staff.addClerk({ ...second, passphrase: 'short' }))).toBe('staff/too-short');
    expect(errorTypeOf(await staff.addClerk({ ...second, name: ' ' }))).toBe('storage/invalid-value');
    staff.lock();
    expect(errorTypeOf(await staff.addClerk(second))).toBe('staff/locked');
  });

  test('[STAFF-4] a role written into the row opens nothing', async () => {
    const { staff } = await device.open();
    const chen = unwrap(await staff.addClerk(second));
    staff.lock();
    await tamper(
      'meta',
      ({ key }) => key === 'window',
      (row) => ({ ...row, clerks: (row['clerks'] as object[]).map((clerk) => ({ ...clerk, role: 'lead' })) }),
    );
    expect(errorTypeOf(await staff.unlock(chen.id, second.passphrase))).toBe('staff/wrong-passphrase');
  });

  test('[STAFF-4] two tabs that add at once lose nobody, and the others see it', async () => {
    const { staff } = await device.open();
    const other = await device.enter();
    await Promise.all([staff.addClerk(second), other.addClerk({ ...second, name: 'Wu' })]);
    await vi.waitFor(() => {
      for (const one of [staff, other]) expect(one.state.get()).toMatchObject({ clerks: { length: 3 } });
    });
  });
});

test('[STAFF-9] news that nobody knows is not heard', () => {
  const heard: string[] = [];
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  const channel = {
    postMessage: (data: unknown) => {
      for (const listener of listeners) listener({ data });
    },
    addEventListener: (_: 'message', listener: (event: { readonly data: unknown }) => void) => {
      listeners.push(listener);
    },
  };
  const { tellOthers, hearOthers } = createStaffChannel(channel);
  hearOthers((news) => heard.push(news));
  tellOthers('locked');
  channel.postMessage({ type: 'key' });
  expect(heard).toEqual(['locked']);
  expect(() => createStaffChannel(undefined).tellOthers('locked')).not.toThrow();
});
