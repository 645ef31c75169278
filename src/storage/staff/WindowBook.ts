import * as v from 'valibot';
import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { Id128 } from '../../domain/cases/CaseIds.ts';
import { ShownName } from '../../domain/cases/ShownName.ts';
import { Instant } from '../../domain/dates/Instant.ts';
import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import { Elsewhere } from '../shift/ShiftContents.ts';
import { openText } from './openText.ts';
import { placeOf } from './placeOf.ts';
import type { Sealer } from './StaffSealing.ts';
import type { WindowRow } from './WindowRow.ts';

/** After so many minutes without a touch a window may be set to lock. */
export const idleChoices = [1, 2, 5, 10, 15] as const;
export type IdleMinutes = (typeof idleChoices)[number];
export const defaultIdleMinutes: IdleMinutes = 5;

/** So many days a lead may have ended cases kept. */
export const keepChoices = [30, 90, 180, 365] as const;
export type KeepDays = (typeof keepChoices)[number];

/** How long cases stay after they ended, and the lead who settled it. */
export const KeepRule = v.strictObject({ days: v.picklist(keepChoices), setBy: Id128 });
export type KeepRule = v.InferOutput<typeof KeepRule>;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const CountOrNone = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const base = {
  at: Instant,
  /** The clerk who did it. */
  by: Id128,
};

/** One thing done to the window itself; never edited, only followed, but for what `followLog` leaves out. */
export const LogEntry = v.variant('type', [
  /** Somebody came in by their passphrase; only the latest of these stay, see `mostUnlocks`. */
  v.strictObject({ ...base, type: v.literal('unlocked') }),
  /** A list of so many cases went out, readable by whoever has the file. */
  v.strictObject({ ...base, type: v.literal('exported'), count: CountOrNone, format: v.picklist(['csv', 'xlsx']) }),
  /** Somebody saved a copy of the window by hand. */
  v.strictObject({ ...base, type: v.literal('copied') }),
  /** The whole record was looked through, and so much did not fit. */
  v.strictObject({ ...base, type: v.literal('checked'), count: CountOrNone }),
  v.strictObject({ ...base, type: v.literal('clerkAdded'), clerkId: Id128 }),
  v.strictObject({ ...base, type: v.literal('clerkRemoved'), clerkId: Id128 }),
  v.strictObject({ ...base, type: v.literal('passphraseChanged') }),
  /** Came in by the recovery code, with a new passphrase. */
  v.strictObject({ ...base, type: v.literal('recovered') }),
  /** A new recovery sheet was made; the code before it opens nothing any more. */
  v.strictObject({ ...base, type: v.literal('sheetMade') }),
  /** Somebody said that the sheet is put away. */
  v.strictObject({ ...base, type: v.literal('sheetKept') }),
  v.strictObject({ ...base, type: v.literal('idleSet'), minutes: v.picklist(idleChoices) }),
  v.strictObject({ ...base, type: v.literal('keepSet'), days: v.nullable(v.picklist(keepChoices)) }),
  /** A lead said that the date is right, though the clock had gone far ahead. */
  v.strictObject({ ...base, type: v.literal('clockBelieved') }),
  /** So many cases went, by this rule. */
  v.strictObject({ ...base, type: v.literal('discarded'), count: Count, ...KeepRule.entries }),
  /** A shift file with so many cases was made for another window. */
  v.strictObject({ ...base, type: v.literal('handedOver'), count: Count, shiftId: Id128 }),
  /** So many cases, or what was new of them, came in by a shift file of that window. */
  v.strictObject({ ...base, type: v.literal('takenOver'), count: Count, shiftId: Id128, windowId: Id128 }),
  /** So many rows were found although their cases had been discarded. */
  v.strictObject({ ...base, type: v.literal('stillThere'), count: Count }),
]);
export type LogEntry = v.InferOutput<typeof LogEntry>;

/** After the first run: its card was printed, or the list of what comes first was put away. */
const firstThings = ['card', 'away'] as const;
export type FirstThing = (typeof firstThings)[number];

/** So many unlockings stay in the log: with twenty a day, those of a month. */
export const mostUnlocks = 500;

/** A log with what was done since; without the oldest unlockings, for the whole of it is sealed anew each time. */
export function followLog(log: readonly LogEntry[], entries: readonly LogEntry[]): LogEntry[] {
  const all = [...log, ...entries];
  let over = all.filter(({ type }) => type === 'unlocked').length - mostUnlocks;
  return all.filter(({ type }) => type !== 'unlocked' || over-- <= 0);
}

/** What only those inside need: who worked here before, its rules, and what was done to it, oldest first. */
export const WindowBook = v.strictObject({
  former: v.array(v.strictObject({ id: Id128, name: ShownName, role: v.picklist(['clerk', 'lead']) })),
  idleMinutes: v.picklist(idleChoices),
  /** Null: nothing is discarded by itself. */
  keep: v.nullable(KeepRule),
  /** When the clock was last believed by the rule above; null until one is settled. */
  believedAt: v.nullable(Instant),
  log: v.array(LogEntry),
  /** Whether nobody has said yet that the present recovery sheet is put away; windows begun before this was asked do without. */
  sheetDue: v.optional(v.boolean()),
  /** What was done of the first things after the first run; windows begun before that was kept do without. */
  first: v.optional(v.array(v.picklist(firstThings))),
  /** What other windows and their clerks are called; none where nothing came from one. */
  elsewhere: v.optional(Elsewhere),
});
export type WindowBook = v.InferOutput<typeof WindowBook>;

export const emptyBook: WindowBook = {
  former: [],
  idleMinutes: defaultIdleMinutes,
  keep: null,
  believedAt: null,
  log: [],
};

/** In hexadecimal, bound to the window's `rev`: an older book does not open beside newer clerks. */
export async function sealBook(vault: Sealer, rev: number, book: WindowBook): Promise<string> {
  return hexOf(await vault.seal(placeOf.book(rev), canonicalText(book)));
}

/** The book of a window, empty where none was begun; undefined where it cannot be read. */
export async function openBook(
  vault: Sealer,
  { rev, book }: Pick<WindowRow, 'rev' | 'book'>,
): Promise<WindowBook | undefined> {
  return book === undefined ? emptyBook : openText(WindowBook, vault, placeOf.book(rev), bytesOfHex(book));
}
