import type { Source } from '../../domain/source/Source.ts';
import type { StaffState } from '../../services/staff/StaffService.ts';

/** Settles once this device is a window, locked or open: whoever only looked at the set-up keeps nothing of ours. */
export function untilWindow(state: Source<StaffState>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { type } = state.get();
      if (type !== 'locked' && type !== 'open') return;
      leave();
      resolve();
    };
    const leave = state.subscribe(look);
    look();
  });
}
