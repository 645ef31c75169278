import { err, ok, type Result } from '../domain/result/Result.ts';
import { type DatabaseVersion, declareVersions } from './DatabaseVersion.ts';
import { Dexie } from './Dexie.ts';
import { probeDatabase } from './probeDatabase.ts';
import type { StorageError } from './StorageError.ts';
import { StorageRefusal } from './StorageRefusal.ts';
import { toStorageError } from './toStorageError.ts';
import { type Deadlines, withinDeadline } from './withinDeadline.ts';

export interface OpenRequest {
  readonly name: string;
  /** All versions, oldest first; the last one is ours. */
  readonly versions: readonly DatabaseVersion[];
  readonly deadlines: Deadlines;
  /** `existing` creates nothing: where there is no database the answer is `storage/absent`. */
  readonly mode: 'existing' | 'create';
}

export interface OpenedDatabase {
  readonly db: Dexie;
  /** True when the browser itself threw a damaged database away and this one starts empty. */
  readonly dataLost: boolean;
  /** Calls `fn` once when the connection closes under us, not when we close it. Gives back what stops that. */
  onClosed(fn: () => void): () => void;
  close(): void;
}

// Failures come back as Results; on localhost Dexie would also print each of them.
Dexie.debug = false;

/**
 * The only way to open a database. A newer version than ours is refused before Dexie sees it; the connection
 * never reopens by itself, so that a wiped database is noticed and not silently begun anew; and it lets go when
 * another window upgrades or erases. Writes are durable before they are acknowledged.
 */
export async function openGuarded(request: OpenRequest): Promise<Result<OpenedDatabase, StorageError>> {
  const { name, versions, deadlines, mode } = request;
  const ours = versions.at(-1)?.version ?? 0;
  const db = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict', cache: 'disabled' });
  let blocked = false;
  try {
    const probe = await withinDeadline(probeDatabase(name), deadlines.readMs);
    if (probe.nativeVersion >= (ours + 1) * 10) {
      throw new StorageRefusal({ type: 'storage/newer-version', found: Math.floor(probe.nativeVersion / 10), ours });
    }
    if (probe.nativeVersion === 0 && mode === 'existing') {
      throw new StorageRefusal({ type: 'storage/absent', dataLost: probe.dataLost });
    }
    declareVersions(db, versions);
    db.on('versionchange', () => {
      db.close({ disableAutoOpen: true });
      // Dexie's own answer would allow reopening, and with it old rows in a newer database.
      return false;
    });
    db.on('blocked', () => {
      blocked = true;
    });
    await withinDeadline(db.open(), deadlines.writeMs);
    // Dexie opens again by itself when the engine has dropped the connection: past this guard, maybe an empty one.
    db.open = () => Dexie.Promise.reject(new Dexie.DatabaseClosedError());
    return ok({ db, dataLost: probe.dataLost, ...watchClosing(db) });
  } catch (cause) {
    db.close({ disableAutoOpen: true });
    const error = toStorageError(cause);
    return err(blocked && error.type === 'storage/timed-out' ? { type: 'storage/blocked' } : error);
  }
}

function watchClosing(db: Dexie): Pick<OpenedDatabase, 'onClosed' | 'close'> {
  const listeners = new Set<() => void>();
  db.on('close', () => {
    const told = [...listeners];
    listeners.clear();
    for (const listener of told) listener();
  });
  return {
    onClosed(fn) {
      listeners.add(fn);
      return () => listeners.delete(fn);
    },
    close() {
      listeners.clear();
      db.close({ disableAutoOpen: true });
    },
  };
}
