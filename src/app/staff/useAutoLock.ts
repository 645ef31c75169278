import { useCallback, useEffect } from 'react';
import type { ScreenLockPort } from '../../services/staff/StaffDesk.ts';
import type { StaffService } from '../../services/staff/StaffService.ts';

/** The page was out of sight for this long. */
const hiddenMs = 2 * 60_000;

interface AutoLock {
  readonly isOpen: boolean;
  /** So long nobody may have touched anything. */
  readonly idleMinutes: number;
  readonly screenLock: Pick<ScreenLockPort, 'watch'>;
  leave?(): void;
}

/**
 * Locks the window when nobody works at it, when it was out of sight, when the screen of the device is
 * locked, and by Alt+L. What was on the page goes with
 * the page: it is loaded anew, so that nothing of it stays in memory.
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
    const onHide = () => {
      hiddenAt = document.hidden ? Date.now() : undefined;
    };
    // A device that slept wakes up with the clock ahead, so the clock is asked and not a timer.
    const timer = setInterval(() => {
      const now = Date.now();
      if (now - touched > idleMinutes * 60_000 || (hiddenAt !== undefined && now - hiddenAt > hiddenMs)) lock();
    }, 1000);
    addEventListener('pointerdown', touch);
    addEventListener('keydown', onKey);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', touch);
      removeEventListener('keydown', onKey);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [isOpen, idleMinutes, lock]);
  useEffect(() => (isOpen ? screenLock.watch(lock) : undefined), [isOpen, screenLock, lock]);
  return lock;
}

function loadAnew(): void {
  location.replace(location.pathname);
}
