import { useCallback, useRef, useState } from 'react';
import type { Result, TaggedError } from '../../domain/result/Result.ts';

/** How far one thing is on its way to the device. `saved` is said only after the write has been completed. */
export type Saving =
  | { readonly step: 'idle' | 'unsaved' | 'saving' | 'saved' }
  | { readonly step: 'failed'; readonly error: TaggedError };

/** Runs saves and tells how the latest one went; an older one that ends later changes nothing. */
export function useSaving(first: Saving = { step: 'idle' }) {
  const [saving, setSaving] = useState<Saving>(first);
  const turns = useRef(0);
  const set = useCallback((next: Saving) => {
    turns.current += 1;
    setSaving(next);
  }, []);
  const run = useCallback(
    async (save: () => Promise<Result<unknown, TaggedError>>): Promise<boolean> => {
      set({ step: 'saving' });
      const turn = turns.current;
      const result = await save();
      if (turn === turns.current) setSaving(result.ok ? { step: 'saved' } : { step: 'failed', error: result.error });
      return result.ok;
    },
    [set],
  );
  return { saving, run, set };
}
