import { ok, type Result } from '../../domain/result/Result.ts';
import type { StorageError } from '../StorageError.ts';
import { type ContentStore, type ContentStoreOptions, createContentStore } from './ContentStore.ts';
import { openContentDatabase } from './openContentDatabase.ts';

/** Opens the editions kept on this device. Errors as `openContentDatabase`. */
export async function openContentStore(options: ContentStoreOptions): Promise<Result<ContentStore, StorageError>> {
  const opened = await openContentDatabase(options.deadlines);
  return opened.ok ? ok(createContentStore(opened.value, options)) : opened;
}
