import { useCallback, useEffect } from 'react';
import type { StaffService } from '../../services/staff/StaffService.ts';

/** Nobody has touched anything for this long. */
const idleMs = 5 * 60_000;
/** The page was out of sight for this long. */
const hiddenMs = 2 * 60_000;

/**
 * Locks the window when nobody works at it, when it was out of sight, and by Alt+L. What was on the page goes with
 * the page: it is loaded anew, so that nothing of it stays in memory.
 */
export function useAutoLock(staff: Pick<StaffService, 'lock'>, isOpen: boolean): () => void {
  const lock = useCallback(() => {
    staff.lock();
    location.replace(location.pathname);
  }, [staff]);
  useEffect(() => {
    if (!isOpen) return;
    let touched = Date.now();
    let hiddenAt: number | undefined;
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
      if (now - touched > idleMs || (hiddenAt !== undefined && now - hiddenAt > hiddenMs)) lock();
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
  }, [isOpen, lock]);
  return lock;
}
