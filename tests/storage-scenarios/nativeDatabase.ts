/** Databases as the engine sees them, without the code under test. */

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

export interface StoreDump {
  readonly keyPath: string | string[];
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
  readonly rows: readonly unknown[];
}

export interface DatabaseDump {
  readonly nativeVersion: number;
  readonly stores: Readonly<Record<string, StoreDump>>;
}

/** Builds a database from a dump, as an earlier release left it. */
export async function restoreDump(name: string, dump: DatabaseDump): Promise<void> {
  const db = await openNative(name, dump.nativeVersion, (opening) => {
    for (const [storeName, { keyPath, indexes }] of Object.entries(dump.stores)) {
      const store = opening.createObjectStore(storeName, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath);
    }
  });
  const transaction = db.transaction(Object.keys(dump.stores), 'readwrite');
  for (const [storeName, { rows }] of Object.entries(dump.stores)) {
    for (const row of rows) transaction.objectStore(storeName).put(row);
  }
  await completed(transaction);
  db.close();
}

/** Reads a whole database, schema and rows. */
export async function takeDump(name: string): Promise<DatabaseDump> {
  const db = await openNative(name);
  const stores: Record<string, StoreDump> = {};
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName);
    const indexes = [...store.indexNames].map((indexName) => ({
      name: indexName,
      keyPath: store.index(indexName).keyPath as string | string[],
    }));
    stores[storeName] = { keyPath: store.keyPath as string | string[], indexes, rows: await settled(store.getAll()) };
  }
  const dump = { nativeVersion: db.version, stores };
  db.close();
  return dump;
}

/** A connection that does not let go when it is asked to, unless `onversionchange` is set. */
export function openNative(name: string, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  return settled(request);
}

export async function editNative(name: string, store: string, edit: (store: IDBObjectStore) => void): Promise<void> {
  const db = await openNative(name);
  const transaction = db.transaction(store, 'readwrite');
  edit(transaction.objectStore(store));
  await completed(transaction);
  db.close();
}

export async function deleteNative(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}

/** Whether there is a database of that name, looked up without creating one. */
export async function existsNative(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((database) => database.name === name);
}

/** Keeps a write transaction busy, so that no other gets through, until the returned function is called. */
export async function holdTransaction(name: string, store: string): Promise<() => Promise<void>> {
  const db = await openNative(name);
  const transaction = db.transaction(store, 'readwrite');
  let isHeld = true;
  const keepAlive = () => {
    if (isHeld) transaction.objectStore(store).count().onsuccess = keepAlive;
  };
  keepAlive();
  const ended = completed(transaction);
  return async () => {
    isHeld = false;
    await ended;
    db.close();
  };
}

/** Makes the n-th write from now fail as a full disk does; gives back what ends that. */
export function failWrite(nth: number, name = 'QuotaExceededError'): () => void {
  const { put, add } = IDBObjectStore.prototype;
  let count = 0;
  const failing = (real: typeof put) =>
    function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
      count++;
      if (count === nth) throw new DOMException('no room', name);
      return real.apply(this, args);
    };
  IDBObjectStore.prototype.put = failing(put);
  IDBObjectStore.prototype.add = failing(add);
  return () => {
    IDBObjectStore.prototype.put = put;
    IDBObjectStore.prototype.add = add;
  };
}
