import { err, ok, type Result } from '../../domain/result/Result.ts';
import type { WindowRow } from '../../storage/staff/WindowRow.ts';
import { changeWindow } from './changeWindow.ts';
import type { WindowDoor } from './createWindowDoor.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffSession } from './StaffSession.ts';

/** Changes the window as whoever has unlocked it, and shows what it has become. A session that has ended changes nothing. */
export async function changeAs(
  own: StaffSession,
  parts: Pick<StaffParts, 'store' | 'clock' | 'tellOthers'>,
  door: Pick<WindowDoor, 'show'>,
  next: Parameters<typeof changeWindow>[2],
): Promise<Result<void, StaffError>> {
  const locked = err({ type: 'staff/locked' });
  if (!own.isOpen()) return locked;
  const changed = await changeWindow(parts, { vault: own.vault, by: own.clerk.id }, async (row, book) => {
    const done = await next(row, book);
    return own.isOpen() ? done : locked;
  });
  if (changed.ok) door.show(changed.value.row, changed.value.book);
  return changed.ok ? ok(undefined) : changed;
}

/** Whether they are a lead by what is kept now; another tab may have removed them. */
export function isLead({ clerks }: WindowRow, { clerk }: StaffSession): boolean {
  return clerks.some(({ id, role }) => id === clerk.id && role === 'lead');
}
