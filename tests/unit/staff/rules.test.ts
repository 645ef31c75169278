import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StaffService } from '../../../src/services/staff/StaffService.ts';
import { errorTypeOf, unwrap } from '../../storage-scenarios/unwrap.ts';
import { changesIn, createDevice } from './buildWindow.ts';

let device = createDevice();
beforeEach(() => {
  device = createDevice();
});
afterEach(() => device.erase());

const chens = 'my own passphrase';

function bookOf(staff: StaffService) {
  const state = staff.state.get();
  return state.type === 'open' ? state.book : undefined;
}

test('[STAFF-25] five minutes until a lead chooses, then in every tab and after restarts; the log says it', async () => {
  const { staff, clerkId } = await device.open();
  const other = await device.enter();
  expect(bookOf(staff)?.idleMinutes).toBe(5);
  unwrap(await staff.setIdleMinutes(10));
  for (const tab of [staff, await device.enter()]) expect(bookOf(tab)?.idleMinutes).toBe(10);
  await vi.waitFor(() => expect(bookOf(other)?.idleMinutes).toBe(10), { timeout: 10_000 });
  expect(changesIn(bookOf(staff)?.log)).toEqual([
    { at: '2026-12-01T01:00:00Z', by: clerkId, type: 'idleSet', minutes: 10 },
  ]);
  unwrap(await staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: chens }));
  expect(bookOf(staff)?.idleMinutes).toBe(10);
});

test('[STAFF-25] a clerk who is no lead chooses nothing, and nobody a time that is not offered', async () => {
  const { staff } = await device.open();
  const chen = unwrap(await staff.addClerk({ name: 'Chen', role: 'clerk', passphrase: chens }));
  const theirs = device.tab();
  unwrap(await theirs.unlock(chen.id, chens));
  expect(errorTypeOf(await theirs.setIdleMinutes(15))).toBe('staff/not-allowed');
  expect(bookOf(theirs)?.idleMinutes).toBe(5);
  expect(errorTypeOf(await staff.setIdleMinutes(600 as 10))).toBe('storage/invalid-value');
  expect(bookOf(await device.enter())?.idleMinutes).toBe(5);
});
