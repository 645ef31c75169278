import { createHash } from 'node:crypto';
import { Dexie } from 'dexie';
import { createStaffSealing } from '../../../src/browser/sealing/createStaffSealing.ts';
import { canonicalText } from '../../../src/domain/canonical/canonicalText.ts';
import type { Handover } from '../../../src/domain/handover/Handover.ts';
import { base32 } from '../../../src/domain/sealing/base32.ts';
import { waitBeforeUnlockMs } from '../../../src/domain/sealing/unlockPatience.ts';
import { knownIds } from '../../../src/handover/knownIds.ts';
import { sealingPairOf } from '../../../src/handover/sealingPairOf.ts';
import { createStaffService } from '../../../src/services/staff/createStaffService.ts';
import type { StaffNews, StaffParts } from '../../../src/services/staff/StaffParts.ts';
import type { OpeningDraft, StaffService } from '../../../src/services/staff/StaffService.ts';
import { createStaffStore } from '../../../src/storage/staff/createStaffStore.ts';
import type { StaffStore } from '../../../src/storage/staff/StaffStore.ts';
import { staffDatabaseName } from '../../../src/storage/staff/staffTables.ts';
import { buildHandover } from '../../builders/buildHandover.ts';
import { completed, openNative, settled } from '../../storage-scenarios/nativeDatabase.ts';
import { unwrap } from '../../storage-scenarios/unwrap.ts';

/** What the edition of every window here knows. */
export const knownNames = ['document.residence-permit', 'evidence.five-year-permit', 'evidence.photo'];

export { buildHandover } from '../../builders/buildHandover.ts';

export const passphrase = 'correct horse battery';
export const names = { windowName: 'Window 3', clerkName: 'Lin', passphrase };

/** A device: tabs on it share the clock, the count of wrong passphrases and the news. */
export function createDevice() {
  const clock = { now: Date.parse('2026-12-01T01:00:00.500Z'), nowMs: () => clock.now };
  let failed = { count: 0, lastAtMs: 0 };
  const ears = new Map<object, (news: StaffNews) => void>();
  const stores: StaffStore[] = [];
  const patience = {
    waitMs: () => waitBeforeUnlockMs(failed, clock.now),
    failed: () => {
      failed = { count: failed.count + 1, lastAtMs: clock.now };
    },
    succeeded: () => {
      failed = { count: 0, lastAtMs: 0 };
    },
  };

  /** One more tab, or the app started again. */
  const tab = (given: Partial<StaffParts> = {}): StaffService => {
    const store = given.store ?? createStaffStore();
    stores.push(store);
    const me = {};
    return createStaffService({
      store,
      sealing: createStaffSealing({ memoryKiB: 8 * 1024, passes: 1 }),
      clock,
      patience,
      edition: () => 7,
      knownIds: async () => knownIds(knownNames),
      yieldToMain: () => new Promise((resolve) => setTimeout(resolve, 0)),
      tellOthers: (news) => {
        for (const [who, ear] of ears) if (who !== me) ear(news);
      },
      hearOthers: (fn) => void ears.set(me, fn),
      signReceipt: async (receipt, secretKey) => `receipt ${sha256(canonicalText(receipt))} by ${keyText(secretKey)}`,
      windowCardText: async ({ windowId, publicKey, name }, secretKey) =>
        [windowId, sha256(publicKey), name, keyText(secretKey)].join(' '),
      keyIdOf: async (publicKey) => base32(publicKey.subarray(0, 16)),
      sealingPairOf,
      publicKeyOf: async (secretKey) => createHash('sha256').update(secretKey).digest(),
      receiptHash: async (receipt) => sha256(canonicalText(receipt)),
      ...given,
    });
  };

  /** A tab that is set up and open, with its first clerk. */
  const open = async (given: Partial<StaffParts> = {}) => {
    const staff = tab(given);
    const { recoveryCode } = unwrap(await staff.setUp(names));
    return { staff, recoveryCode, clerkId: clerkIdOf(staff) };
  };

  /** One more tab, opened by the first clerk. */
  const enter = async (given: Partial<StaffParts> = {}) => {
    const staff = tab(given);
    await staff.look();
    unwrap(await staff.unlock(clerkIdOf(staff), passphrase));
    return staff;
  };

  const erase = async () => {
    for (const store of stores) store.close();
    await Dexie.delete(staffDatabaseName);
  };
  return { clock, tab, open, enter, erase };
}

const reading = ['rowsOpened', 'rowsOf', 'readCases', 'caseIdsAfter', 'touchedSince'] as const;

/** A store that notes what of the list is read, and in it waits for `hold`. */
export function watchStore(hold: (name: string) => Promise<void> = async () => undefined) {
  const store = createStaffStore();
  const read: string[] = [];
  const watched = Object.fromEntries(
    reading.map((name) => [
      name,
      async (...args: never[]) => {
        read.push(name);
        await hold(name);
        return (store[name] as (...given: never[]) => unknown)(...args);
      },
    ]),
  );
  return { store: { ...store, ...watched } as StaffStore, read };
}

/** What was changed, of a log: whoever came in meanwhile changed nothing. */
export function changesIn<E extends { readonly type: string }>(log: readonly E[] | undefined): E[] {
  return (log ?? []).filter(({ type }) => type !== 'unlocked');
}

export function clerkIdOf(staff: StaffService, at = 0): string {
  const state = staff.state.get();
  const clerk = 'clerks' in state ? state.clerks[at] : undefined;
  if (clerk === undefined) throw new Error(`no clerk: ${state.type}`);
  return clerk.id;
}

/** The opening of a hand-over; null: by hand, with one errand. */
export function buildOpening(handover: Handover | null, given: Partial<OpeningDraft> = {}): OpeningDraft {
  const { errands, persons } = handover ?? buildHandover(0);
  return { handover, errands, persons, practice: false, ...given };
}

export const check = {
  type: 'paperChecked',
  person: 'p1',
  evidenceTypeId: 'evidence.five-year-permit',
  check: { result: 'accepted', reason: null, until: null },
} as const;

export type StaffRow = Record<string, unknown>;

export async function rowsOf(store: string): Promise<StaffRow[]> {
  const db = await openNative(staffDatabaseName);
  const rows = await settled(db.transaction(store).objectStore(store).getAll());
  db.close();
  return rows;
}

/** The same, but for what every unlocking writes: the window's log and how often it was changed. */
export async function rowsBesideLog(store: string): Promise<StaffRow[]> {
  return (await rowsOf(store)).map((row) => {
    if (row['key'] !== 'window') return row;
    const { book: _, rev: __, ...rest } = row;
    return rest;
  });
}

/** Changes or, with null, takes away the rows of a store that `find` names, behind the app's back. */
export async function tamper(
  store: string,
  find: (row: StaffRow) => boolean,
  edit: ((row: StaffRow) => StaffRow) | null,
): Promise<void> {
  const rows = (await rowsOf(store)).filter(find);
  const db = await openNative(staffDatabaseName);
  const transaction = db.transaction(store, 'readwrite');
  const table = transaction.objectStore(store);
  for (const row of rows) {
    if (edit === null) table.delete(String(row[String(table.keyPath)]));
    else table.put(edit(row));
  }
  await completed(transaction);
  db.close();
}

/** The row with one bit of its sealed bytes turned. */
export function flipped(row: StaffRow): StaffRow {
  const sealed = Uint8Array.from(row['sealed'] as Uint8Array);
  sealed[sealed.length >> 1] = (sealed[sealed.length >> 1] ?? 0) ^ 1;
  return { ...row, sealed };
}

function keyText(secretKey: Uint8Array): string {
  return sha256(secretKey).slice(0, 8);
}

function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}
