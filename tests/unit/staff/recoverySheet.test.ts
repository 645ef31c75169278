import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { buildOpening, createDevice, passphrase, tamper } from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

function bookOf(staff: StaffService) {
  const state = staff.state.get();
  return state.type === 'open' ? state.book : undefined;
}

test('[STAFF-41] a new sheet opens the window, the one before opens nothing, and the log says who made it', async () => {
  const { staff, recoveryCode, clerkId } = await device.open();
  const { caseId } = unwrap(await staff.openCase(buildOpening(null)));
  const made = unwrap(await staff.newSheet());
  expect(made.recoveryCode).not.toBe(recoveryCode);
  staff.lock();
  expect(errorTypeOf(await staff.recover(clerkId, recoveryCode, 'another passphrase'))).toBe('staff/wrong-code');
  // The passphrase is as good as before.
  unwrap(await staff.unlock(clerkId, passphrase));
  staff.lock();
  unwrap(await staff.recover(clerkId, made.recoveryCode, 'another passphrase'));
  expect(unwrap(await staff.read(caseId)).case.status).toBe('open');
  expect(bookOf(staff)?.log).toContainEqual({ at: '2026-12-01T01:00:00Z', by: clerkId, type: 'sheetMade' });
});

test('[STAFF-41] two tabs that make one at once: only the later sheet opens, and no other thing is lost', async () => {
  const { staff, clerkId } = await device.open();
  const other = await device.enter();
  const [one, two, minutes] = await Promise.all([staff.newSheet(), other.newSheet(), staff.setIdleMinutes(10)]);
  unwrap(minutes);
  const codes = [one, two].map((made) => unwrap(made).recoveryCode);
  staff.lock();
  const tried: string[] = [];
  for (const code of codes) tried.push(errorTypeOf(await staff.recover(clerkId, code, 'another passphrase')));
  expect(tried.sort()).toEqual(['ok', 'staff/wrong-code']);
  expect(bookOf(staff)?.idleMinutes).toBe(10);
});

test('[STAFF-41] who is no lead neither makes one nor says that it is put away', async () => {
  const { staff, recoveryCode, clerkId } = await device.open();
  const chens = 'my own passphrase';
  const chen = unwrap(await staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: chens }));
  const theirs = device.tab();
  unwrap(await theirs.unlock(chen.id, chens));
  expect(errorTypeOf(await theirs.newSheet())).toBe('staff/not-allowed');
  expect(errorTypeOf(await theirs.sheetKept())).toBe('staff/not-allowed');
  expect(bookOf(theirs)?.sheetDue).toBe(true);
  theirs.lock();
  unwrap(await theirs.recover(clerkId, recoveryCode, 'another passphrase'));
});

test('[STAFF-42] the sheet is due until a lead says that it is put away: after a restart, and after a new one again', async () => {
  const { staff, clerkId } = await device.open();
  expect(bookOf(staff)?.sheetDue).toBe(true);
  expect(bookOf(await device.enter())?.sheetDue).toBe(true);
  device.clock.now += 60_000;
  unwrap(await staff.sheetKept());
  // Said twice, it is one entry.
  unwrap(await staff.sheetKept());
  const after = await device.enter();
  expect(bookOf(after)?.sheetDue).toBe(false);
  const said = bookOf(after)?.log.filter(({ type }) => type === 'sheetKept');
  expect(said).toEqual([{ at: '2026-12-01T01:01:00Z', by: clerkId, type: 'sheetKept' }]);
  unwrap(await after.newSheet());
  expect(bookOf(after)?.sheetDue).toBe(true);
});

test('[STAFF-42] locked in the moment a new sheet is made, it is due', async () => {
  const { staff, clerkId } = await device.open();
  unwrap(await staff.sheetKept());
  const making = staff.newSheet();
  await new Promise((resolve) => setTimeout(resolve, 0));
  staff.lock();
  const made = await making;
  unwrap(await staff.unlock(clerkId, passphrase));
  // Either nothing came of it, or the code that nobody has seen is asked for again.
  const isMade = bookOf(staff)?.log.some(({ type }) => type === 'sheetMade');
  expect(made.ok).toBe(false);
  expect(bookOf(staff)?.sheetDue).toBe(isMade);
});

test('[COUNTER-14] what was done first at a window stays noted, once, for every tab; an older window notes nothing', async () => {
  const { staff } = await device.open();
  expect(bookOf(staff)?.first).toEqual([]);
  for (let times = 0; times < 2; times++) unwrap(await staff.doneFirst('card'));
  expect(bookOf(await device.enter())?.first).toEqual(['card']);
  await tamper(
    'meta',
    ({ key }) => key === 'window',
    ({ book: _, ...row }) => row,
  );
  await staff.look();
  unwrap(await staff.doneFirst('away'));
  expect(bookOf(staff)?.first).toBeUndefined();
});
