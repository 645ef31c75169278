import { useCallback, useEffect, useState } from 'react';
import type { TaggedError } from '../../../domain/result/Result.ts';
import type { Person } from '../../../domain/visitor/Person.ts';
import { saveTextFile } from '../../../services/share/shareGuide.ts';
import type { Stored, VisitorExport } from '../../../services/visitor/createVisitorService.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { countStored, type StoredCount } from './countStored.ts';
import type { SettingsServices } from './SettingsServices.ts';

export type StoredState =
  | { readonly type: 'reading' }
  | { readonly type: 'unreadable'; readonly error: TaggedError }
  | { readonly type: 'read'; readonly found: VisitorExport; readonly count: StoredCount };

const loading: Stored<readonly Person[]> = { status: 'loading' };
const reading: StoredState = { type: 'reading' };

/** Everything kept about the reader, read anew whenever any window changes it. */
export function useStored({ visitor, preferences }: Pick<SettingsServices, 'visitor' | 'preferences'>) {
  const persons = useSource(visitor.persons, loading);
  const [state, setState] = useState<StoredState>(reading);

  const read = useCallback(async (): Promise<StoredState> => {
    const [found, use] = await Promise.all([visitor.exportEverything(), visitor.storageUse()]);
    if (!found.ok) return { type: 'unreadable', error: found.error };
    return { type: 'read', found: found.value, count: countStored(found.value.rows, use.ok ? use.value : {}) };
  }, [visitor]);

  useEffect(() => {
    if (persons.status === 'loading') return;
    let left = false;
    void read().then((next) => {
      if (!left) setState(next);
    });
    return () => {
      left = true;
    };
  }, [persons, read]);

  /** Erases the rows and the choices of looks and language; the error that kept it from being complete, if any. */
  const erase = async (): Promise<TaggedError | undefined> => {
    const erased = await visitor.erase();
    for (const name of ['locale', 'theme', 'contrast', 'text', 'keys'] as const) preferences.write(name, null);
    const after = await read();
    setState(after);
    if (!erased.ok) return erased.error;
    if (after.type === 'unreadable') return after.error;
    return after.type === 'read' && after.count.kinds.length > 0 ? { type: 'storage/not-erased' } : undefined;
  };

  const save = async (): Promise<boolean> => {
    if (state.type !== 'read') return false;
    const day = state.found.exportedAt.slice(0, 10);
    return saveTextFile(`onetrip-${day}.json`, `${JSON.stringify(state.found, null, 2)}\n`, 'application/json');
  };

  return { persons: persons.status === 'ready' ? persons.value : [], state, erase, save };
}
