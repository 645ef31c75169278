import { err, ok, type Result, type TaggedError } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { VisitorSnapshot, VisitorStore } from '../../storage/visitor/VisitorStore.ts';
import { createTurns } from '../turns/createTurns.ts';
import type { StoreDoor } from '../vault/StoreDoor.ts';
import type { Keeping, MemoryOnly, Recovery, VaultError, VaultState } from '../vault/VaultService.ts';

export interface VisitorSnapshotParts {
  /** Awaited when something is first needed, so that the store's code may load late. */
  readonly openDoor: () => Promise<StoreDoor>;
  /** What else is to be forgotten when the reader erases everything. */
  readonly onErase?: () => void | Promise<void>;
}

type Work<T, E extends TaggedError> = (store: VisitorStore) => Promise<Result<T, E>>;

/** The one open store, and everything in it as a source that follows every change by any window. */
export interface VisitorSnapshots {
  /** Read from the device when first watched, and from then on kept up to date. */
  readonly state: Source<Loadable<VisitorSnapshot, StorageError>>;
  readonly dataLost: Source<boolean>;
  readonly vault: Source<VaultState>;
  readonly keeping: Source<Keeping | undefined>;
  /** As `recovery`, watching it reads nothing. */
  readonly memoryOnly: Source<MemoryOnly | undefined>;
  /** Told once something has been read; watching it reads nothing, so that it can stand on every page. */
  readonly recovery: Source<Recovery | undefined>;
  /** Runs one change after the ones asked for before it; resolves when `state` shows it. */
  write<T>(work: Work<T, StorageError>): Promise<Result<T, StorageError>>;
  /** Reads without creating anything; `whenNothing` where nothing has been stored yet. */
  read<T>(whenNothing: T, work: Work<T, StorageError>): Promise<Result<T, StorageError>>;
  erase(): Promise<Result<void, StorageError>>;
  setPassphrase(next: string | null, current: string | null): Promise<Result<void, VaultError>>;
  unlock(passphrase: string): Promise<Result<void, VaultError>>;
  lock(): void;
  acknowledgeRecovery(): void;
}

const nothing: VisitorSnapshot = {
  persons: [],
  evidenceItems: [],
  files: [],
  preparation: undefined,
  answers: undefined,
  seen: [],
  packets: [],
  windows: [],
  receipts: [],
  unreadable: { persons: 0, evidenceItems: 0, others: 0 },
};

const vaultStates = {
  unknown: { status: 'unknown' },
  plain: { status: 'open', passphrase: false },
  guarded: { status: 'open', passphrase: true },
  locked: { status: 'locked' },
} as const;

export function createVisitorSnapshots({ openDoor, onErase }: VisitorSnapshotParts): VisitorSnapshots {
  const whenWatched = () => {
    if (!hasLooked) refreshSoon();
    return () => undefined;
  };
  const dataLost = createSourceCell(false);
  const state = createSourceCell<Loadable<VisitorSnapshot, StorageError>>({ status: 'loading' }, () => {
    refreshSoon();
    return () => undefined;
  });
  const vault = createSourceCell<VaultState>(vaultStates.unknown, whenWatched);
  const keeping = createSourceCell<Keeping | undefined>(undefined, whenWatched);
  const memoryOnly = createSourceCell<MemoryOnly | undefined>(undefined);
  const recovery = createSourceCell<Recovery | undefined>(undefined);
  let door: Promise<StoreDoor> | undefined;
  let opened: VisitorStore | undefined;
  let isFollowing = false;
  let isStale = true;
  let hasLooked = false;
  /** What was read last, while the browser may still clear it away; undefined where nothing was kept. */
  let inMemory: VisitorSnapshot | undefined;
  let isVanished = false;
  let isErasing = false;

  /** One at a time, so that no reading overtakes a writing. */
  const enqueue = createTurns();

  const theDoor = (): Promise<StoreDoor> => {
    door ??= openDoor().then((made) => {
      made.onOtherWindow((what) => {
        if (what === 'erase') isErasing = true;
        else close();
        // What is only on screen any more goes at once.
        if (what !== 'key' && isVanished) forget();
        refreshSoon();
      });
      return made;
    });
    return door;
  };

  const close = () => {
    const store = opened;
    opened = undefined;
    store?.close();
  };

  const load = async (): Promise<void> => {
    isStale = false;
    hasLooked = true;
    const snapshot = await readOr(nothing, (store) => store.readAll());
    if (snapshot.ok) {
      const isGone = snapshot.value === nothing;
      // Cleared under us, and by nobody's wish that we know of: the screen holds what is left of it.
      isVanished = isGone && !isErasing && inMemory !== undefined;
      if (isGone) isErasing = false;
      const value = (isVanished ? inMemory : undefined) ?? snapshot.value;
      const hasEntries = JSON.stringify(value) !== JSON.stringify(nothing);
      inMemory = hasEntries ? value : undefined;
      if (isVanished) recovery.set({ kind: 'lost', onScreen: true });
      state.set({ status: 'ready', value, unreadable: 0 });
      if (opened?.keeping().reason === 'memoryOnly' && memoryOnly.get()?.hasEntries !== hasEntries)
        memoryOnly.set({ hasEntries });
    } else {
      if (snapshot.error.type === 'storage/locked') inMemory = undefined;
      state.set({ status: 'error', error: snapshot.error });
    }
    look(snapshot.ok ? undefined : snapshot.error);
  };

  /** Lets go of what lies nowhere but in memory. */
  const forget = () => {
    inMemory = undefined;
    if (isVanished) recovery.set(undefined);
    isVanished = false;
  };

  /** Tells of lock and copies, as the last reading found them. */
  const look = (error: StorageError | undefined) => {
    const { locked, passphrase } = opened?.vault.state() ?? { locked: false, passphrase: false };
    if (locked) vault.set(vaultStates.locked);
    else if (error === undefined) vault.set(passphrase ? vaultStates.guarded : vaultStates.plain);
    const before = keeping.get();
    const now: Keeping | undefined =
      error?.type === 'storage/unavailable' ? { copies: 0, reason: 'memoryOnly' } : opened?.keeping();
    if (before?.copies !== now?.copies || before?.reason !== now?.reason) keeping.set(now);
  };

  const refreshSoon = () => {
    isStale = true;
    void enqueue(async () => {
      // A reading that began after the change has already seen it.
      if (isStale) await load();
    });
  };

  const open = async (mode: 'existing' | 'create'): Promise<Result<VisitorStore | undefined, StorageError>> => {
    if (opened) return ok(opened);
    const result = await (await theDoor()).open(mode);
    if (!result.ok) return result;
    const { store } = result.value;
    if (result.value.dataLost) dataLost.set(true);
    if (result.value.recovery !== undefined) recovery.set(result.value.recovery);
    if (!isFollowing) result.value.onChanged(refreshSoon);
    isFollowing = true;
    opened = store;
    store?.onClosed(() => {
      if (opened === store) opened = undefined;
      refreshSoon();
    });
    return ok(store);
  };

  const attempt = async <T, E extends TaggedError>(store: VisitorStore, work: Work<T, E>): Promise<Result<T, E>> => {
    const result = await work(store);
    if (!result.ok && isDead(result.error)) {
      if (opened === store) opened = undefined;
      store.close();
    }
    return result;
  };

  const readOr = async <T>(whenNothing: T, work: Work<T, StorageError>): Promise<Result<T, StorageError>> => {
    const store = await open('existing');
    if (!store.ok) return store;
    return store.value ? attempt(store.value, work) : ok(whenNothing);
  };

  const change = <T, E extends TaggedError>(work: Work<T, E>): Promise<Result<T, E | StorageError>> =>
    enqueue(async () => {
      // What was cleared away is noticed before anything new is begun in its place.
      if (opened === undefined && inMemory !== undefined) await load();
      const store = await open('create');
      if (!store.ok) return store;
      if (store.value === undefined) return err({ type: 'storage/unknown', name: 'NotCreated' });
      if (isVanished && inMemory !== undefined) {
        const shown = inMemory;
        const back = await attempt(store.value, (begun) => begun.putBack(shown));
        if (!back.ok) return back;
        isVanished = false;
        (await theDoor()).acknowledge();
        recovery.set({ kind: 'lost', onScreen: true });
      }
      const result = await attempt(store.value, work);
      // "Not saved" must not wait for a database that does not answer.
      if (result.ok || !isDead(result.error)) await load();
      else refreshSoon();
      return result;
    });

  return {
    state,
    dataLost,
    vault,
    keeping,
    memoryOnly,
    recovery,
    write: change,
    read: (whenNothing, work) => enqueue(() => readOr(whenNothing, work)),
    erase: () =>
      enqueue(async () => {
        await onErase?.();
        isErasing = true;
        const result = await (await theDoor()).erase();
        close();
        if (result.ok) forget();
        await load();
        isErasing = false;
        if (result.ok) recovery.set(undefined);
        return result;
      }),
    setPassphrase: (next, current) => change((store) => store.vault.setPassphrase(next, current)),
    unlock: (passphrase) =>
      enqueue(async () => {
        const store = await open('existing');
        if (!store.ok) return store;
        const result = store.value
          ? await attempt(store.value, (found) => found.vault.unlock(passphrase))
          : ok(undefined);
        if (!result.ok) return result;
        // Only with the key can the two copies be compared row by row: once more through the door.
        close();
        await load();
        const now = state.get();
        return now.status === 'error' ? err(now.error) : ok(undefined);
      }),
    lock() {
      forget();
      state.set({ status: 'error', error: { type: 'storage/locked' } });
      vault.set(vaultStates.locked);
      void enqueue(async () => {
        (await theDoor()).lock();
        close();
        await load();
      });
    },
    acknowledgeRecovery() {
      recovery.set(undefined);
      void enqueue(async () => (await theDoor()).acknowledge());
    },
  };
}

/** A connection that hangs, was closed or has gone mad is not asked again: the next call opens anew. */
function isDead(error: TaggedError): boolean {
  return deadTypes.has(error.type);
}

const deadTypes = new Set<string>([
  'storage/timed-out',
  'storage/closed',
  'storage/unavailable',
  'storage/unknown',
] satisfies StorageError['type'][]);
