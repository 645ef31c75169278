import { StorageRefusal } from './StorageRefusal.ts';

/** What is on the device under a name. `nativeVersion` is ten times our version number (Dexie's habit), 0 when there is nothing. */
export interface DatabaseProbe {
  readonly nativeVersion: number;
  /** The browser says that it threw away a damaged database and starts with an empty one (Chromium only). */
  readonly dataLost: boolean;
}

/**
 * Looks at a database without Dexie, which would open a newer one and write old rows into it. Creates nothing:
 * where there is no database, the creation that opening begins is aborted. Rejects as IndexedDB does, and with
 * `storage/unavailable` where there is none, or `withBytes` where a new database would not give back some bytes as
 * they were put in.
 */
export function probeDatabase(name: string, withBytes = false): Promise<DatabaseProbe> {
  return new Promise((resolve, reject) => {
    // Some in-app browsers say null.
    if (!globalThis.indexedDB) {
      reject(new StorageRefusal({ type: 'storage/unavailable', reason: 'no indexedDB' }));
      return;
    }
    const request = indexedDB.open(name);
    let created: DatabaseProbe | undefined;
    let refused: unknown;
    request.onupgradeneeded = (event) => {
      created = { nativeVersion: 0, dataLost: 'dataLoss' in event && event.dataLoss === 'total' };
      const abort = () => request.transaction?.abort();
      if (!withBytes) return abort();
      const db = request.result;
      tryBytes(db, (failure) => {
        refused = failure;
        abort();
        // WebKit takes the connection for open otherwise, and the next page waits for it in vain.
        db.close();
      });
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve({ nativeVersion: version, dataLost: false });
    };
    request.onerror = (event) => {
      // Without this, Firefox reports the abort that we asked for as an error of the page.
      event.preventDefault();
      if (refused !== undefined) reject(refused);
      else if (created) resolve(created);
      else reject(request.error ?? new DOMException('', 'UnknownError'));
    };
  });
}

/** Puts bytes into a store that is about to be thrown away and reads them back; tells what went wrong, if anything. */
function tryBytes(db: IDBDatabase, done: (failure: unknown) => void): void {
  const bytes = new Uint8Array([1, 0, 255]);
  const refusal = new StorageRefusal({ type: 'storage/unavailable', reason: 'no bytes' });
  const failed = (cause: unknown) => done(isFull(cause) ? cause : refusal);
  try {
    const store = db.createObjectStore('probe');
    const put = store.put(bytes, 0);
    put.onerror = () => failed(put.error);
    put.onsuccess = () => {
      const read = store.get(0);
      read.onerror = () => failed(read.error);
      read.onsuccess = () => done(String(read.result) === String(bytes) ? undefined : refusal);
    };
  } catch (cause) {
    failed(cause);
  }
}

function isFull(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError';
}
