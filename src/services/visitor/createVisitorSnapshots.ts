import { err, ok, type Result } from '../../domain/result/Result.ts';
import { createSourceCell } from '../../domain/source/createSourceCell.ts';
import type { Loadable } from '../../domain/source/Loadable.ts';
import type { Source } from '../../domain/source/Source.ts';
import type { StorageError } from '../../storage/StorageError.ts';
import type { OpenedVisitorStore } from '../../storage/visitor/openVisitorStore.ts';
import type { VisitorSnapshot, VisitorStore } from '../../storage/visitor/VisitorStore.ts';

export interface VisitorSnapshotParts {
  readonly openDatabase: (mode: 'existing' | 'create') => Promise<Result<OpenedVisitorStore, StorageError>>;
  readonly eraseDatabase: () => Promise<Result<void, StorageError>>;
}

/** The one open store, and everything in it as a source that follows every change by any window. */
export interface VisitorSnapshots {
  /** Read from the device when first watched, and from then on kept up to date. */
  readonly state: Source<Loadable<VisitorSnapshot, StorageError>>;
  readonly dataLost: Source<boolean>;
  /** Runs one change after the ones asked for before it; resolves when `state` shows it. */
  write<T>(work: (store: VisitorStore) => Promise<Result<T, StorageError>>): Promise<Result<T, StorageError>>;
  /** Reads without creating anything; `whenNothing` where nothing has been stored yet. */
  read<T>(
    whenNothing: T,
    work: (store: VisitorStore) => Promise<Result<T, StorageError>>,
  ): Promise<Result<T, StorageError>>;
  erase(): Promise<Result<void, StorageError>>;
}

const nothing: VisitorSnapshot = { persons: [], evidenceItems: [], unreadable: { persons: 0, evidenceItems: 0 } };

export function createVisitorSnapshots({ openDatabase, eraseDatabase }: VisitorSnapshotParts): VisitorSnapshots {
  const dataLost = createSourceCell(false);
  const state = createSourceCell<Loadable<VisitorSnapshot, StorageError>>({ status: 'loading' }, () => {
    refreshSoon();
    return () => undefined;
  });
  let opened: VisitorStore | undefined;
  let isFollowing = false;
  let isStale = true;
  let queue: Promise<unknown> = Promise.resolve();

  /** Runs after everything asked for before. One at a time, so that no reading overtakes a writing. */
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const load = async (): Promise<void> => {
    isStale = false;
    const snapshot = await readOr(nothing, (store) => store.readAll());
    if (snapshot.ok) state.set({ status: 'ready', value: snapshot.value, unreadable: 0 });
    else state.set({ status: 'error', error: snapshot.error });
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
    const result = await openDatabase(mode);
    if (!result.ok) return result;
    const { store } = result.value;
    if (result.value.dataLost) dataLost.set(true);
    if (!isFollowing) result.value.onChanged(refreshSoon);
    isFollowing = true;
    opened = store;
    store?.onClosed(() => {
      if (opened === store) opened = undefined;
      refreshSoon();
    });
    return ok(store);
  };

  const attempt = async <T>(
    store: VisitorStore,
    work: (store: VisitorStore) => Promise<Result<T, StorageError>>,
  ): Promise<Result<T, StorageError>> => {
    const result = await work(store);
    if (!result.ok && isDead(result.error)) {
      if (opened === store) opened = undefined;
      store.close();
    }
    return result;
  };

  const readOr = async <T>(
    whenNothing: T,
    work: (store: VisitorStore) => Promise<Result<T, StorageError>>,
  ): Promise<Result<T, StorageError>> => {
    const store = await open('existing');
    if (!store.ok) return store;
    return store.value ? attempt(store.value, work) : ok(whenNothing);
  };

  return {
    state,
    dataLost,
    write: (work) =>
      enqueue(async () => {
        const store = await open('create');
        if (!store.ok) return store;
        if (store.value === undefined) return err({ type: 'storage/unknown', name: 'NotCreated' });
        const result = await attempt(store.value, work);
        // "Not saved" must not wait for a database that does not answer.
        if (result.ok || !isDead(result.error)) await load();
        else refreshSoon();
        return result;
      }),
    read: (whenNothing, work) => enqueue(() => readOr(whenNothing, work)),
    erase: () =>
      enqueue(async () => {
        const result = await eraseDatabase();
        await load();
        return result;
      }),
  };
}

/** A connection that hangs, was closed or has gone mad is not asked again: the next call opens anew. */
function isDead(error: StorageError): boolean {
  return deadTypes.has(error.type);
}

const deadTypes = new Set<StorageError['type']>([
  'storage/timed-out',
  'storage/closed',
  'storage/unavailable',
  'storage/unknown',
]);
