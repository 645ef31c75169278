import { useCallback, useEffect, useRef } from 'react';
import type { ScreenLockPort } from '../../services/staff/StaffDesk.ts';
import type { StaffService } from '../../services/staff/StaffService.ts';

/** The page was out of sight for this long. */
const hiddenMs = 2 * 60_000;

/** In sight, a tick comes every second. One that is so late, or so early, comes from a device that slept or whose clock was set. */
const sleptMs = 90_000;

interface AutoLock {
  readonly isOpen: boolean;
  /** So long nobody may have touched anything. */
  readonly idleMinutes: number;
  readonly screenLock: Pick<ScreenLockPort, 'watch'>;
  leave?(): void;
}

/**
 * Locks the window when nobody works at it, when it was out of sight, when the device slept, when the screen of the
 * device is locked, and by Alt+L. What was on the page goes with the page: it is loaded anew, so that nothing of it stays
 * in memory; also where another tab has locked.
 */
export function useAutoLock(
  staff: Pick<StaffService, 'lock'>,
  { isOpen, idleMinutes, screenLock, leave = loadAnew }: AutoLock,
): () => void {
  const lock = useCallback(() => {
    staff.lock();
    leave();
  }, [staff, leave]);
  useEffect(() => {
    if (!isOpen) return;
    let touched = Date.now();
    let hiddenAt = document.hidden ? touched : undefined;
    const touch = () => {
      touched = Date.now();
    };
    const onKey = (event: KeyboardEvent) => {
      touch();
      if (event.altKey && event.code === 'KeyL') lock();
    };
    let ticked = touched;
    const isHiddenTooLong = (now: number) => hiddenAt !== undefined && now - hiddenAt > hiddenMs;
    const onHide = () => {
      const now = Date.now();
      // A device that slept with the page out of sight may show it again before the next tick.
      if (isHiddenTooLong(now)) lock();
      hiddenAt = document.hidden ? now : undefined;
      ticked = now;
    };
    // Nothing ticks below the dialog for printing, and somebody is sitting there.
    const onPrinted = () => {
      ticked = Date.now();
    };
    // A device that slept wakes up with the clock ahead, so the clock is asked and not a timer.
    const timer = setInterval(() => {
      const now = Date.now();
      // Out of sight, browsers let a page tick once a minute or not at all: then only how long it was out of sight counts.
      const hasSlept = hiddenAt === undefined && Math.abs(now - ticked) > sleptMs;
      ticked = now;
      if (now - touched > idleMinutes * 60_000 || hasSlept || isHiddenTooLong(now)) lock();
    }, 1000);
    addEventListener('pointerdown', touch);
    addEventListener('keydown', onKey);
    addEventListener('afterprint', onPrinted);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', touch);
      removeEventListener('keydown', onKey);
      removeEventListener('afterprint', onPrinted);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [isOpen, idleMinutes, lock]);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Locked by another tab, or whoever works here was removed: what is on this page goes as well.
    if (wasOpen.current && !isOpen) leave();
    wasOpen.current = isOpen;
  }, [isOpen, leave]);
  useEffect(() => (isOpen ? screenLock.watch(lock) : undefined), [isOpen, screenLock, lock]);
  return lock;
}

function loadAnew(): void {
  location.replace(location.pathname);
}
