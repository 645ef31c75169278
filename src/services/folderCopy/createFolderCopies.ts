import { err, ok, type Result } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { FolderRow } from '../../storage/staff/CaseRows.ts';
import type { LongWork } from '../longWork/createLongWork.ts';
import type { StaffError } from '../staff/StaffError.ts';
import type { StaffParts } from '../staff/StaffParts.ts';
import { createTurns } from '../turns/createTurns.ts';
import type { CopyParts } from '../windowCopy/writeCopy.ts';
import { copyIntoFolder } from './copyIntoFolder.ts';
import { copyName } from './copyName.ts';
import { dropOldCopies } from './dropOldCopies.ts';
import type { CopyOccasion, FolderCopies, FolderDevice, FolderState } from './FolderCopies.ts';

/** Needs no key: all of it is sealed as it lies there. */
export interface FolderCopyParts<Folder> extends CopyParts, Pick<StaffParts, 'clock'> {
  readonly device: FolderDevice<Folder>;
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

  const show = (row: FolderRow, type: 'ready' | 'ask', missing = 0) =>
    state.set({ type, name: row.name, lastMs: row.last?.atMs ?? null, missing });

  /** What stands for everything that a copy would hold. */
  const markNow = async (): Answer<{ readonly mark: string; readonly windowId: string }> => {
    const chain = await store.readChain();
    const window = await store.readWindow();
    const brought = await store.countBrought();
    const gone = await store.countGone();
    const enclosures = await store.countEnclosures();
    if (!chain.ok) return chain;
    if (!window.ok) return window;
    if (!brought.ok) return brought;
    if (!gone.ok) return gone;
    if (!enclosures.ok) return enclosures;
    const { seq, windowId } = chain.value;
    return ok({ mark: [seq, window.value.rev, brought.value, gone.value, enclosures.value].join(' '), windowId });
  };

  /** Writes, reads back, compares, and only then says so and lets old copies go. */
  const copy = async (row: FolderRow, windowId: string, mark: string, work?: LongWork): Answer<void> => {
    const folder = row.folder as Folder;
    const copied = await copyIntoFolder(parts, folder, copyName(windowId, clock.nowMs()), work);
    if (!copied.ok) return copied;
    const kept: FolderRow = { ...row, last: { atMs: clock.nowMs(), mark } };
    const put = await store.keepFolder(kept);
    if (!put.ok) return put;
    parts.onCopied();
    show(kept, 'ready', copied.value.missing);
    await dropOldCopies(device, folder, windowId);
    return ok(undefined);
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
