import { useEffect } from 'react';
import type { StaffService } from '../../services/staff/StaffService.ts';

/** Looked at so often; the rule itself counts in whole days. */
const lookMs = 60 * 60_000;

/** Keeps to the rule for ended cases at a window that stays unlocked over midnight. */
export function useDailyDiscard(staff: Pick<StaffService, 'discardOld'>, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => void staff.discardOld(), lookMs);
    return () => clearInterval(timer);
  }, [staff, isOpen]);
}
