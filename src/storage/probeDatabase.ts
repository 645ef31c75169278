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
 * `storage/unavailable` where there is none. Nothing more is tried while it is being created: after an aborted
 * creation that had a store, WebKit kept later pages waiting for their database.
 */
export function probeDatabase(name: string): Promise<DatabaseProbe> {
  return new Promise((resolve, reject) => {
    // Some in-app browsers say null.
    if (!globalThis.indexedDB) {
      reject(new StorageRefusal({ type: 'storage/unavailable', reason: 'no indexedDB' }));
      return;
    }
    const request = indexedDB.open(name);
    let created: DatabaseProbe | undefined;
    request.onupgradeneeded = (event) => {
      created = { nativeVersion: 0, dataLost: 'dataLoss' in event && event.dataLoss === 'total' };
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve({ nativeVersion: version, dataLost: false });
    };
    request.onerror = (event) => {
      // Without this, Firefox reports the abort that we asked for as an error of the page.
      event.preventDefault();
      if (created) resolve(created);
      else reject(request.error ?? new DOMException('', 'UnknownError'));
    };
  });
}
