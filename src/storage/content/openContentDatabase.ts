import type { Result } from '../../domain/result/Result.ts';
import { Dexie } from '../Dexie.ts';
import { type OpenedDatabase, openGuarded } from '../openGuarded.ts';
import type { StorageError } from '../StorageError.ts';
import { type Deadlines, defaultDeadlines, withinDeadline } from '../withinDeadline.ts';
import { contentVersions } from './versions/contentVersions.ts';

export const contentDatabaseName = 'onetrip-content';

/**
 * Opens `onetrip-content`. It is disposable, so one that cannot be opened for reasons of its own is deleted and
 * begun anew, once; a newer one, a blocked one and a browser without databases are left alone and told.
 */
export async function openContentDatabase(
  deadlines: Deadlines = defaultDeadlines,
): Promise<Result<OpenedDatabase, StorageError>> {
  const request = { name: contentDatabaseName, versions: contentVersions, deadlines, mode: 'create' } as const;
  const opened = await openGuarded(request);
  if (opened.ok || opened.error.type !== 'storage/unknown') return opened;
  await deleteContentDatabase(deadlines);
  return openGuarded(request);
}

/** Deletes `onetrip-content` wholly; nothing in it is anybody's own. Does not reject: opening tells whether it helped. */
export async function deleteContentDatabase(deadlines: Deadlines = defaultDeadlines): Promise<void> {
  await withinDeadline(Dexie.delete(contentDatabaseName), deadlines.writeMs).catch(() => undefined);
}
