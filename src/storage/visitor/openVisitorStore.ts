import { ok, type Result } from '../../domain/result/Result.ts';
import { onRowsChanged } from '../onRowsChanged.ts';
import { openGuarded } from '../openGuarded.ts';
import type { StorageError } from '../StorageError.ts';
import { type Deadlines, defaultDeadlines } from '../withinDeadline.ts';
import { createVisitorStore, type VisitorStore } from './VisitorStore.ts';
import { visitorVersions } from './versions/visitorVersions.ts';

export const visitorDatabaseName = 'onetrip-visitor';

/** `store` is undefined where nothing has been stored yet and nothing was to be created. */
export interface OpenedVisitorStore {
  readonly store: VisitorStore | undefined;
  /** The browser itself threw a damaged database away since the last visit. */
  readonly dataLost: boolean;
  /** Calls `fn` after every change of the rows by any window of this browser, also when `store` is undefined. */
  onChanged(fn: () => void): () => void;
}

/** Opens `onetrip-visitor`; with `existing` nothing is created, so that looking leaves no trace. */
export async function openVisitorStore(
  mode: 'existing' | 'create',
  deadlines: Deadlines = defaultDeadlines,
): Promise<Result<OpenedVisitorStore, StorageError>> {
  const opened = await openGuarded({ name: visitorDatabaseName, versions: visitorVersions, deadlines, mode });
  const onChanged = (fn: () => void) => onRowsChanged(visitorDatabaseName, fn);
  if (opened.ok) {
    return ok({ store: createVisitorStore(opened.value, deadlines), dataLost: opened.value.dataLost, onChanged });
  }
  if (opened.error.type !== 'storage/absent') return opened;
  return ok({ store: undefined, dataLost: opened.error.dataLost, onChanged });
}
