import { useEffect } from 'react';
import type { FolderCopies } from '../../services/folderCopy/FolderCopies.ts';
import type { StaffState } from '../../services/staff/StaffService.ts';

const hourMs = 60 * 60_000;

/** Has the window copied into its folder: after unlocking, every hour while it is open, and at the lock screen. */
export function useFolderCopies(folder: Pick<FolderCopies, 'copyIfDue'>, type: StaffState['type']): void {
  useEffect(() => {
    if (type === 'locked') void folder.copyIfDue('locked');
    if (type !== 'open') return;
    void folder.copyIfDue('hourly');
    const timer = setInterval(() => void folder.copyIfDue('hourly'), hourMs);
    return () => clearInterval(timer);
  }, [folder, type]);
}
