import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { useAutoLock } from '../../../src/app/staff/useAutoLock.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const minuteMs = 60_000;
const locks = vi.fn();
const staff = { lock: locks };
const leave = () => undefined;
let lockScreen: (() => void) | undefined;
const screenLock = {
  watch(onLock: () => void) {
    lockScreen = onLock;
    return () => {
      lockScreen = undefined;
    };
  },
};

function Page({ idleMinutes }: { readonly idleMinutes: number }) {
  useAutoLock(staff, { isOpen: true, idleMinutes, screenLock, leave });
  return <p>open</p>;
}

test.each([1, 2, 5, 10, 15])('[STAFF-25] untouched, it locks after %i minutes and not before', async (minutes) => {
  locks.mockClear();
  await render(<Page idleMinutes={minutes} />);
  vi.advanceTimersByTime(minutes * minuteMs);
  expect(locks).not.toHaveBeenCalled();
  dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(minutes * minuteMs);
  expect(locks).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(locks).toHaveBeenCalled();
});

test('[STAFF-25] another time holds at once, and a device that slept over it locks when it wakes', async () => {
  locks.mockClear();
  const screen = await render(<Page idleMinutes={15} />);
  await screen.rerender(<Page idleMinutes={1} />);
  vi.advanceTimersByTime(2 * minuteMs);
  expect(locks).toHaveBeenCalled();
  locks.mockClear();
  await screen.rerender(<Page idleMinutes={15} />);
  vi.setSystemTime(Date.now() + 16 * minuteMs);
  vi.advanceTimersByTime(1_000);
  expect(locks).toHaveBeenCalledTimes(1);
});

test('[STAFF-25] out of sight, it locks after two minutes whatever the time, also when that changes meanwhile', async () => {
  locks.mockClear();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const screen = await render(<Page idleMinutes={15} />);
  await screen.rerender(<Page idleMinutes={10} />);
  vi.advanceTimersByTime(2 * minuteMs + 2_000);
  expect(locks).toHaveBeenCalled();
  hidden.mockRestore();
});

test('[STAFF-40] it locks with the screen of the device, and no longer listens once it is gone', async () => {
  locks.mockClear();
  const screen = await render(<Page idleMinutes={15} />);
  lockScreen?.();
  expect(locks).toHaveBeenCalledTimes(1);
  await screen.unmount();
  expect(lockScreen).toBeUndefined();
});
