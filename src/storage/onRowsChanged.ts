import { Dexie } from './Dexie.ts';

/**
 * Calls `fn` after every completed change of the rows of a database, by this window or another one of this
 * browser; the database need not exist yet. Dexie tells of each change and carries the news between windows over
 * a BroadcastChannel. Gives back what stops that.
 */
export function onRowsChanged(databaseName: string, fn: () => void): () => void {
  const listener = (parts: object) => {
    if (Object.keys(parts).some((part) => part === 'all' || part.startsWith(`idb://${databaseName}/`))) fn();
  };
  Dexie.on('storagemutated', listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
