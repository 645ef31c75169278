import { err, ok, type Result } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { FolderRow } from '../../storage/staff/CaseRows.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import type { StaffService } from '../staff/StaffService.ts';
import { createTurns } from '../turns/createTurns.ts';
import { copiesToDrop } from './copiesToDrop.ts';
import { copyName } from './copyName.ts';
import type { CopyOccasion, FolderCopies, FolderDevice, FolderState } from './FolderCopies.ts';

export interface FolderCopyParts<Folder> extends Pick<StaffParts, 'store' | 'clock'> {
  readonly device: FolderDevice<Folder>;
  /** Needs no key: all of it is sealed as it lies there. */
  copyWindow: StaffService['copyWindow'];
  /** A copy has been written and read back. */
  onCopied(): void;
}

type Answer<T> = Promise<Result<T, StaffError>>;

/** As old the last copy may be before the next, where something is new. */
const oldEnoughMs: Readonly<Record<CopyOccasion, number>> = { hourly: 86_400_000, locked: 3_600_000 };

export function createFolderCopies<Folder>(parts: FolderCopyParts<Folder>): FolderCopies {
  const { store, clock, device } = parts;
  const state = createSourceCell<FolderState>({ type: device.isAvailable() ? 'unknown' : 'unavailable' });
  const inTurn = createTurns();

  const show = (row: FolderRow, type: 'ready' | 'ask') =>
    state.set({ type, name: row.name, lastMs: row.last?.atMs ?? null });

  /** What stands for everything that a copy would hold. */
  const markNow = async (): Answer<{ readonly mark: string; readonly windowId: string }> => {
    const chain = await store.readChain();
    const window = await store.readWindow();
    const brought = await store.countBrought();
    const gone = await store.countGone();
    if (!chain.ok) return chain;
    if (!window.ok) return window;
    if (!brought.ok) return brought;
    if (!gone.ok) return gone;
    const { seq, windowId } = chain.value;
    return ok({ mark: [seq, window.value.rev, brought.value, gone.value].join(' '), windowId });
  };

  /** Writes, reads back, compares, and only then says so and lets old copies go. */
  const copy = async (row: FolderRow, windowId: string, mark: string, work?: LongWork): Answer<void> => {
    const folder = row.folder as Folder;
    const text = await parts.copyWindow(work);
    if (!text.ok) return text;
    try {
      const name = copyName(windowId, clock.nowMs());
      await device.write(folder, name, text.value);
      if ((await device.read(folder, name)) !== text.value) return err({ type: 'staff/folder-failed' });
      const kept: FolderRow = { ...row, last: { atMs: clock.nowMs(), mark } };
      const put = await store.keepFolder(kept);
      if (!put.ok) return put;
      parts.onCopied();
      show(kept, 'ready');
      // A copy too many harms nobody, so one that cannot be removed is no failure.
      const names = await device.names(folder).catch(() => []);
      for (const old of copiesToDrop(windowId, names)) await device.remove(folder, old).catch(() => undefined);
      return ok(undefined);
    } catch (cause) {
      return err(folderError(cause));
    }
  };

  const copyNow = async (row: FolderRow, isDue: (mark: string) => boolean, work?: LongWork): Answer<void> => {
    const now = await markNow();
    if (!now.ok) return now;
    if (!isDue(now.value.mark)) {
      show(row, 'ready');
      return ok(undefined);
    }
    const copied = await copy(row, now.value.windowId, now.value.mark, work);
    if (!copied.ok) state.set({ type: 'failed', name: row.name, lastMs: row.last?.atMs ?? null, error: copied.error });
    return copied;
  };

  const rowNow = async (): Answer<FolderRow | undefined> => {
    const found = await store.readFolder();
    if (!found.ok) return found;
    const { value: row } = found;
    if (row === undefined || row.folder === null) {
      state.set({ type: 'none' });
      return ok(undefined);
    }
    return ok(row);
  };

  return {
    state,
    choose: (work) =>
      // The browser asks for the tap first, so nothing is waited for before it.
      device.choose().then((folder) =>
        inTurn(async () => {
          if (folder === undefined) return ok(false);
          const row: FolderRow = { key: 'folder', folder, name: device.nameOf(folder), last: null };
          const kept = await store.keepFolder(row);
          if (!kept.ok) return kept;
          const copied = await copyNow(row, () => true, work);
          return copied.ok ? ok(true) : copied;
        }),
      ),
    allow: (work) =>
      inTurn(async () => {
        const row = await rowNow();
        if (!row.ok) return row;
        if (row.value === undefined) return err({ type: 'staff/not-allowed' });
        if ((await device.ask(row.value.folder as Folder)) === 'ask') {
          show(row.value, 'ask');
          return err({ type: 'staff/folder-permission' });
        }
        return copyNow(row.value, () => true, work);
      }),
    stop: () =>
      inTurn(async () => {
        const stopped = await store.keepFolder({ key: 'folder', folder: null, name: '', last: null });
        if (stopped.ok) state.set({ type: 'none' });
        return stopped;
      }),
    copyIfDue: (occasion) =>
      inTurn(async () => {
        if (!device.isAvailable()) return;
        const row = await rowNow();
        if (!row.ok || row.value === undefined) return;
        const { folder, last } = row.value;
        if ((await device.access(folder as Folder)) === 'ask') return show(row.value, 'ask');
        const age = last === null ? Number.POSITIVE_INFINITY : clock.nowMs() - last.atMs;
        // A clock that was set back makes a copy due rather than never.
        const isOld = age < 0 || age >= oldEnoughMs[occasion];
        await copyNow(row.value, (mark) => isOld && mark !== last?.mark);
      }),
  };
}

/** What the device said, in the words of the window. */
function folderError(cause: unknown): StaffError {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotFoundError') return { type: 'staff/folder-gone' };
  if (name === 'QuotaExceededError') return { type: 'staff/folder-full' };
  return name === 'NotAllowedError' ? { type: 'staff/folder-permission' } : { type: 'staff/folder-failed' };
}
