import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildHandover, buildOpening, check, clerkIdOf, createDevice, passphrase, rowsOf } from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

const everything = (staff: StaffService, caseId: string) => [
  staff.read(caseId),
  staff.list(),
  staff.act(caseId, check),
  staff.openCase(buildOpening(buildHandover(2))),
  staff.giveReceipt(caseId),
  staff.windowCard(),
  staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: 'my own passphrase' }),
  staff.removeClerk(caseId),
  staff.newSheet(),
  staff.checkRecord(),
  staff.note({ type: 'copied' }),
  staff.sheetKept(),
  staff.doneFirst('card'),
  staff.setIdleMinutes(1),
  staff.setKeepDays(30),
  staff.believeClock(),
  staff.discardOld(),
  staff.changePassphrase(passphrase, 'my own passphrase'),
];

test('[STAFF-12] locked, nothing answers and nothing is written', async () => {
  const { staff, clerkId } = await device.open();
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
  staff.lock();
  expect(staff.state.get()).toEqual({ type: 'locked', clerks: [{ id: clerkId, name: 'Lin', role: 'lead' }] });
  const kept = await rowsOf('actions');
  for (const answer of everything(staff, caseId))
    expect(await answer).toEqual({ ok: false, error: { type: 'staff/locked' } });
  expect(await rowsOf('actions')).toEqual(kept);
});

test('[STAFF-12] what is under way is told nothing more', async () => {
  const { staff } = await device.open();
  const { caseId } = unwrap(await staff.openCase(buildOpening(buildHandover(1))));
  const underWay = everything(staff, caseId);
  staff.lock();
  for (const answer of underWay) expect(await answer).toEqual({ ok: false, error: { type: 'staff/locked' } });
});

test('[STAFF-12] locked in the middle of an unlocking stays locked', async () => {
  const { staff, clerkId } = await device.open();
  staff.lock();
  const unlocking = staff.unlock(clerkId, passphrase);
  staff.lock();
  expect(errorTypeOf(await unlocking)).toBe('staff/locked');
  expect(staff.state.get().type).toBe('locked');
  expect(errorTypeOf(await staff.list())).toBe('staff/locked');
});

test('[STAFF-12] locked in the middle of beginning still tells the code', async () => {
  const staff = device.tab();
  const beginning = staff.setUp({ windowName: 'Window 3', clerkName: 'Lin', passphrase });
  staff.lock();
  const { recoveryCode } = unwrap(await beginning);
  expect(staff.state.get().type).toBe('locked');
  expect(errorTypeOf(await staff.recover(clerkIdOf(staff), recoveryCode, passphrase))).toBe('ok');
});

test('[STAFF-12] every tab locks with one', async () => {
  const { staff } = await device.open();
  const other = await device.enter();
  staff.lock();
  expect(other.state.get().type).toBe('locked');
  expect(errorTypeOf(await other.list())).toBe('staff/locked');
});

test('[STAFF-12] no key can be used or read any more', async () => {
  const secretKeys: Uint8Array[] = [];
  const { staff } = await device.open({
    windowCardText: async (_, secretKey) => {
      secretKeys.push(secretKey);
      return '';
    },
  });
  unwrap(await staff.windowCard());
  expect(secretKeys[0]?.some((byte) => byte !== 0)).toBe(true);
  staff.lock();
  expect(secretKeys[0]?.every((byte) => byte === 0)).toBe(true);

  const vault = await createStaffSealing({ memoryKiB: 8 * 1024, passes: 1 }).newVault();
  const sealer = await vault.caseSealer('a', '00'.repeat(16));
  const sealed = await sealer.seal('here', 'a text');
  expect(await sealer.open('here', sealed)).toBe('a text');
  vault.forget();
  const uses = [
    () => sealer.open('here', sealed),
    () => sealer.seal('here', 'a text'),
    () => vault.seal('here', 'a text'),
    () => vault.mark('a text'),
    () => vault.caseSealer('a', '00'.repeat(16)),
    () => vault.wrap(passphrase, 'here'),
    () => vault.wrapForCode('here'),
  ];
  for (const use of uses) await expect(use()).rejects.toThrow();
});
