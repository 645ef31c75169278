import { canonicalText } from '../../domain/canonical/canonicalText.ts';
import { ShownName } from '../../domain/cases/ShownName.ts';
import { err, ok, type Result } from '../../domain/result/Result.ts';
import { hexOf } from '../../domain/sealing/hex.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Source } from '../../domain/source/Source.ts';
import { emptyChain, sealChain } from '../../storage/staff/ChainHead.ts';
import { openText } from '../../storage/staff/openText.ts';
import { placeOf } from '../../storage/staff/placeOf.ts';
import { readValue } from '../../storage/staff/readValue.ts';
import { SealedWindow } from '../../storage/staff/SealedWindow.ts';
import type { StaffVault } from '../../storage/staff/StaffSealing.ts';
import { emptyBook, openBook, sealBook, type WindowBook } from '../../storage/staff/WindowBook.ts';
import type { WindowRow } from '../../storage/staff/WindowRow.ts';
import { createTurns } from '../turns/createTurns.ts';
import { changeWindow } from './changeWindow.ts';
import { clerkOf, clerksOf, entryOf } from './clerkEntry.ts';
import type { StaffError } from './StaffError.ts';
import type { StaffParts } from './StaffParts.ts';
import type { StaffService, StaffState } from './StaffService.ts';
import { createStaffSession, type StaffSession } from './StaffSession.ts';
import { toStaffError } from './toStaffError.ts';

/** Who may come in, and the session of whoever did. */
export interface WindowDoor extends Pick<StaffService, 'look' | 'setUp' | 'unlock' | 'recover' | 'lock'> {
  readonly state: Source<StaffState>;
  session(): StaffSession | undefined;
  /** What concerns the window's row waits until what was asked before it has ended. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The vault, if the passphrase is this clerk's. A wrong one is counted, whatever it was asked for. */
  prove(row: WindowRow, clerkId: string, passphrase: string): Promise<Result<StaffVault, StaffError>>;
  /** Tells what the window has become; whoever is no longer one of its clerks is locked out. */
  show(row: WindowRow, book: WindowBook | undefined): void;
}

type Door = Omit<StaffParts, 'edition' | 'yieldToMain' | 'signReceipt' | 'windowCardText' | 'receiptHash'>;

type SetUpParts = Parameters<StaffService['setUp']>[0];

/** Errors that calls below throw come out of here as they were thrown; `createStaffService` makes Results of them. */
export function createWindowDoor(parts: Door): WindowDoor {
  const { store, sealing, patience } = parts;
  const state = createSourceCell<StaffState>({ type: 'unknown' });
  let session: StaffSession | undefined;
  /** Counts the lockings, so that one in the middle of an unlocking is not overrun by it. */
  let lockings = 0;

  /** One after the other, so that a wrong passphrase is counted before the next is tried. */
  const inTurn = createTurns();
  const coming = <T>(work: (since: number) => Promise<T>): Promise<T> => {
    const since = lockings;
    return inTurn(() => work(since));
  };

  const endSession = () => {
    session?.end();
    session = undefined;
  };

  const lockHere = () => {
    lockings++;
    endSession();
    const now = state.get();
    if (now.type === 'open') state.set({ type: 'locked', clerks: now.clerks });
  };

  /** Lets a clerk in; `since` is what `lockings` was when they asked. */
  const enter = async (vault: StaffVault, row: WindowRow, clerkId: string, since: number) => {
    const entry = row.clerks.find(({ id }) => id === clerkId);
    const sealed = await openText(SealedWindow, vault, placeOf.window, row.sealed);
    const book = await openBook(vault, row);
    if (entry === undefined || sealed === undefined) {
      vault.forget();
      return err({ type: 'staff/damaged' });
    }
    if (since !== lockings) {
      vault.forget();
      if (state.get().type !== 'open') state.set({ type: 'locked', clerks: clerksOf(row) });
      return err({ type: 'staff/locked' });
    }
    endSession();
    session = createStaffSession(vault, clerkOf(entry), sealed);
    const { id, name } = session.window;
    state.set({ type: 'open', clerk: session.clerk, clerks: clerksOf(row), window: { id, name }, book: book ?? null });
    return ok(undefined);
  };

  const show = (row: WindowRow, book: WindowBook | undefined) => {
    const clerks = clerksOf(row);
    const own = session?.clerk;
    if (own !== undefined && !clerks.some(({ id, role }) => id === own.id && role === own.role)) lockHere();
    const now = state.get();
    state.set(now.type === 'open' ? { ...now, clerks, book: book ?? null } : { type: 'locked', clerks });
  };

  const look = async (): Promise<void> => {
    const row = await store.readWindow();
    // Locked in the middle, nothing opens any more, and nobody is there to be shown it.
    if (row.ok) return show(row.value, session && (await openBook(session.vault, row.value).catch(() => undefined)));
    const isGone = row.error.type === 'storage/absent';
    if (isGone) endSession();
    if (isGone) state.set({ type: 'notSetUp' });
    else if (session === undefined) state.set({ type: 'unavailable', error: toStaffError(row.error) });
  };

  const setUp = async (since: number, given: SetUpParts): ReturnType<StaffService['setUp']> => {
    const { windowName, clerkName, passphrase } = given;
    if (!sealing.isLongEnough(passphrase)) return err({ type: 'staff/too-short' });
    const name = readValue(ShownName, windowName.trim(), 'windowName');
    const clerk = readValue(ShownName, clerkName.trim(), 'clerkName');
    if (!name.ok) return name;
    if (!clerk.ok) return clerk;
    const found = await store.readWindow();
    if (found.ok) return err({ type: 'staff/not-allowed' });
    if (found.error.type !== 'storage/absent') return found;
    const vault = await sealing.newVault();
    const secretKey = sealing.randomBytes(32);
    const keyId = await parts.keyIdOf(await parts.publicKeyOf(secretKey));
    const windowId = sealing.newId();
    const sealed: SealedWindow = { id: windowId, name: name.value, keyId, secretKey: hexOf(secretKey) };
    secretKey.fill(0);
    const { code, wrap: recovery } = await vault.wrapForCode(placeOf.recovery);
    const entry = await entryOf(vault, { id: sealing.newId(), name: clerk.value, role: 'lead' }, passphrase);
    const bytes = await vault.seal(placeOf.window, canonicalText(sealed));
    const book = await sealBook(vault, 1, { ...emptyBook, sheetDue: true, first: [] });
    const row: WindowRow = { key: 'window', format: 1, rev: 1, clerks: [entry], recovery, sealed: bytes, book };
    const begun = await store.begin(row, await sealChain(vault, windowId, emptyChain));
    if (!begun.ok) {
      vault.forget();
      return begun.error.type === 'storage/changed-elsewhere' ? err({ type: 'staff/not-allowed' }) : begun;
    }
    parts.tellOthers('windowChanged');
    // Locked in this very moment or not, the code is told: it is kept nowhere.
    await enter(vault, row, entry.id, since);
    return ok({ recoveryCode: code });
  };

  const prove = async (
    row: WindowRow,
    clerkId: string,
    passphrase: string,
  ): Promise<Result<StaffVault, StaffError>> => {
    const waitMs = patience.waitMs();
    if (waitMs > 0) return err({ type: 'staff/wait', seconds: Math.ceil(waitMs / 1000) });
    const entry = row.clerks.find(({ id }) => id === clerkId);
    const vault = entry && (await sealing.unlock(entry.wrap, passphrase, placeOf.clerk(entry.id, entry.role)));
    if (vault === undefined) {
      patience.failed();
      return err({ type: 'staff/wrong-passphrase' });
    }
    patience.succeeded();
    return ok(vault);
  };

  const unlock = async (since: number, clerkId: string, passphrase: string): Promise<Result<void, StaffError>> => {
    const row = await store.readWindow();
    if (!row.ok) return row;
    const vault = await prove(row.value, clerkId, passphrase);
    if (!vault.ok) return vault;
    // A full device or a log that cannot be read keeps nobody out.
    const noted = await changeWindow(parts, { vault: vault.value, by: clerkId }, async ({ clerks }) =>
      clerks.some(({ id }) => id === clerkId) ? ok({ did: { type: 'unlocked' } }) : err({ type: 'staff/not-allowed' }),
    );
    return enter(vault.value, noted.ok ? noted.value.row : row.value, clerkId, since);
  };

  /** A code has too much in it to be guessed, so a wrong one costs no time. */
  const recover = async (
    since: number,
    clerkId: string,
    code: string,
    passphrase: string,
  ): Promise<Result<void, StaffError>> => {
    if (!sealing.isLongEnough(passphrase)) return err({ type: 'staff/too-short' });
    const found = await store.readWindow();
    if (!found.ok) return found;
    const vault = await sealing.recover(found.value.recovery, code, placeOf.recovery);
    if (vault === undefined) return err({ type: 'staff/wrong-code' });
    // Whoever holds the sheet comes in even where the log cannot be read.
    const row = await changeWindow(parts, { vault, by: clerkId, evenUnread: true }, async ({ clerks }) => {
      const old = clerks.find(({ id }) => id === clerkId);
      if (old === undefined) return err({ type: 'staff/not-allowed' });
      const entry = await entryOf(vault, clerkOf(old), passphrase);
      return ok({ clerks: clerks.map((one) => (one === old ? entry : one)), did: { type: 'recovered' } });
    });
    if (row.ok) {
      patience.succeeded();
      return enter(vault, row.value.row, clerkId, since);
    }
    vault.forget();
    return row;
  };

  parts.hearOthers((news) => {
    if (news === 'locked') lockHere();
    // What cannot be read now is read when somebody asks.
    else void inTurn(look).catch(() => undefined);
  });

  return {
    state,
    session: () => session,
    inTurn,
    prove,
    show,
    // In turn as well, so that an old answer never comes after the window was begun.
    look: () => inTurn(look),
    setUp: (given) => coming((since) => setUp(since, given)),
    unlock: (clerkId, passphrase) => coming((since) => unlock(since, clerkId, passphrase)),
    recover: (clerkId, code, passphrase) => coming((since) => recover(since, clerkId, code, passphrase)),
    lock() {
      lockHere();
      parts.tellOthers('locked');
    },
  };
}
