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
const leave = vi.fn();
let lockScreen: (() => void) | undefined;
const screenLock = {
  watch(onLock: () => void) {
    lockScreen = onLock;
    return () => {
      lockScreen = undefined;
    };
  },
};

function Page({ idleMinutes, isOpen = true }: { readonly idleMinutes: number; readonly isOpen?: boolean }) {
  useAutoLock(staff, { isOpen, idleMinutes, screenLock, leave });
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

/** The device sleeps, or the browser lets no timer run: the clock goes on and nothing ticks. */
const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms);

test.each([2 * minuteMs, -2 * minuteMs])(
  '[STAFF-43] a device that slept, or whose clock was set, for less than the idle time locks at once: %i ms',
  async (ms) => {
    locks.mockClear();
    await render(<Page idleMinutes={15} />);
    vi.advanceTimersByTime(10_000);
    sleep(ms);
    expect(locks).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(locks).toHaveBeenCalled();
  },
);

test('[STAFF-43] a page that is held up for a minute, or whose printing takes long, does not lock', async () => {
  locks.mockClear();
  await render(<Page idleMinutes={15} />);
  for (let held = 0; held < 3; held++) {
    sleep(minuteMs);
    vi.advanceTimersByTime(1_000);
  }
  sleep(5 * minuteMs);
  dispatchEvent(new Event('afterprint'));
  vi.advanceTimersByTime(3_000);
  expect(locks).not.toHaveBeenCalled();
});

test('[STAFF-43] out of sight timers are slow or stand still, and that alone locks nothing', async () => {
  locks.mockClear();
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  const turn = (isHidden: boolean) => {
    hidden.mockReturnValue(isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  await render(<Page idleMinutes={15} />);
  // Frozen for less than the two minutes, and shown again.
  turn(true);
  sleep(100_000);
  vi.advanceTimersByTime(1_000);
  turn(false);
  vi.advanceTimersByTime(2_000);
  expect(locks).not.toHaveBeenCalled();
  // A tick a minute, seen again after the first of them.
  turn(true);
  sleep(minuteMs);
  vi.advanceTimersByTime(1_000);
  sleep(50_000);
  turn(false);
  vi.advanceTimersByTime(2_000);
  expect(locks).not.toHaveBeenCalled();
  // Slept over out of sight: shown again before anything ticks, it locks.
  turn(true);
  sleep(10 * minuteMs);
  turn(false);
  expect(locks).toHaveBeenCalledTimes(1);
  hidden.mockRestore();
});

test('[STAFF-12] a tab that another has locked is loaded anew as well, and one that was never open is not', async () => {
  leave.mockClear();
  const screen = await render(<Page idleMinutes={15} isOpen={false} />);
  expect(leave).not.toHaveBeenCalled();
  await screen.rerender(<Page idleMinutes={15} />);
  expect(leave).not.toHaveBeenCalled();
  await screen.rerender(<Page idleMinutes={15} isOpen={false} />);
  expect(leave).toHaveBeenCalledTimes(1);
});
