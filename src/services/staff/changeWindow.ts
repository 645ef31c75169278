import { err, ok, type Result } from '../../domain/result/Result.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import type { Sealer } from '../../storage/staff/StaffSealing.ts';
import type { BroughtCase, DiscardedCases } from '../../storage/staff/StaffStore.ts';
import { followLog, type LogEntry, openBook, sealBook, WindowBook } from '../../storage/staff/WindowBook.ts';
import type { ClerkEntry, CodeWrap, WindowRow } from '../../storage/staff/WindowRow.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import { stampedTime } from './stampedTime.ts';

type Did = LogEntry extends infer Entry ? (Entry extends LogEntry ? Omit<Entry, 'at' | 'by'> : never) : never;

/** What becomes of a window; what is not named stays. `did` is what its log will say; what is no act of anybody's says nothing. */
export interface WindowChange {
  readonly clerks?: readonly ClerkEntry[];
  /** The vault key under a new recovery code. */
  readonly recovery?: CodeWrap;
  readonly book?: Partial<Omit<WindowBook, 'log'>>;
  readonly did?: Did;
  /** Cases that go in the same transaction. */
  readonly discard?: DiscardedCases;
  /** Cases from another window that come in the same transaction. */
  readonly bring?: readonly BroughtCase[];
}

interface ChangedWindow {
  readonly row: WindowRow;
  readonly book: WindowBook | undefined;
}

/**
 * Changes the window's row and adds to its log in one transaction, anew for as long as other tabs are faster.
 * A book that cannot be read is not written over: `staff/damaged`, or left as it is with `evenUnread`.
 */
export async function changeWindow(
  { store, clock, tellOthers }: Pick<StaffParts, 'store' | 'clock' | 'tellOthers'>,
  { vault, by, evenUnread = false }: { readonly vault: Sealer; readonly by: string; readonly evenUnread?: boolean },
  next: (row: WindowRow, book: WindowBook | undefined) => Promise<Result<WindowChange, StaffError>>,
): Promise<Result<ChangedWindow, StaffError>> {
  for (;;) {
    const row = await store.readWindow();
    if (!row.ok) return row;
    const before = await openBook(vault, row.value);
    if (before === undefined && !evenUnread) return err({ type: 'staff/damaged' });
    const change = await next(row.value, before);
    if (!change.ok) return change;
    const { clerks = row.value.clerks, recovery = row.value.recovery, book: given, did } = change.value;
    const rev = row.value.rev + 1;
    if (given === undefined && did === undefined) return ok({ row: row.value, book: before });
    const at = stampedTime(clock.nowMs(), before?.log.at(-1)?.at ?? null);
    const entries = did === undefined ? [] : [{ ...did, at, by }];
    const kept = before && readValue(WindowBook, { ...before, ...given, log: followLog(before.log, entries) });
    if (kept?.ok === false) return kept;
    const book = kept?.value;
    const changed: WindowRow = { ...row.value, rev, clerks: [...clerks], recovery };
    const whole = book === undefined ? changed : { ...changed, book: await sealBook(vault, rev, book) };
    const put = await putWindow(store, whole, change.value);
    if (put.ok) tellOthers('windowChanged');
    if (put.ok) return ok({ row: whole, book });
    if (put.error.type !== 'storage/changed-elsewhere') return put;
  }
}

function putWindow(
  store: StaffParts['store'],
  row: WindowRow,
  { discard, bring }: Pick<WindowChange, 'discard' | 'bring'>,
): ReturnType<StaffParts['store']['replaceWindow']> {
  if (discard !== undefined) return store.discard(row, discard);
  return bring === undefined ? store.replaceWindow(row) : store.takeIn(row, bring);
}
