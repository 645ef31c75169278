import type { Dexie, Transaction } from 'dexie';

/** One released shape of a database. Once released it is history: the next change is the next version. */
export interface DatabaseVersion {
  readonly version: number;
  /** Dexie's index notation by store. */
  readonly stores: Readonly<Record<string, string>>;
  /** Turns the rows of the version before into this version's, row by row, inside the upgrade's transaction. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/** Tells a closed database all its versions, oldest first. */
export function declareVersions(db: Dexie, versions: readonly DatabaseVersion[]): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = db.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
}
