import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import type { ChecklistServices } from './ChecklistServices.ts';
import { noteDrafts } from './noteDrafts.ts';
import { useSaving } from './useSaving.ts';

const pauseMs = 800;

interface NoteFieldOptions {
  /** One field of one person: where a draft is kept and what is reported as unsaved. */
  readonly draftKey: string;
  readonly stored: string;
  readonly unsaved: ChecklistServices['unsaved'];
  save(note: string): Promise<Result<unknown, TaggedError>>;
}

/**
 * A note that stores itself: after a pause in writing, on leaving the field, and when the page goes away.
 * Text that could not be stored stays in the field and is tried again with the next change or on leaving; only
 * where another window wrote in the meantime the reader decides first.
 */
export function useNoteField({ draftKey, stored, unsaved, save }: NoteFieldOptions) {
  const [text, setText] = useState(() => noteDrafts.get(draftKey) ?? stored);
  const { saving, run, set } = useSaving(noteDrafts.has(draftKey) ? { step: 'unsaved' } : { step: 'idle' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // What another window stored appears here, unless the reader is in the middle of something.
  useEffect(() => {
    if (!noteDrafts.has(draftKey)) setText(stored);
  }, [draftKey, stored]);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const draft = noteDrafts.get(draftKey);
    if (draft === undefined) return;
    const kept = await run(() => save(draft));
    if (!kept || noteDrafts.get(draftKey) !== draft) return;
    noteDrafts.delete(draftKey);
    unsaved.release(draftKey);
  }, [draftKey, run, save, unsaved]);

  const leave = useCallback(async () => {
    if (saving.step === 'failed' && saving.error.type === 'storage/changed-elsewhere') return;
    await flush();
  }, [flush, saving]);

  // The timer and the last save on going away outlive the drawing they were set in.
  const latestLeave = useRef(leave);
  useEffect(() => {
    latestLeave.current = leave;
  }, [leave]);
  useEffect(() => () => void latestLeave.current(), []);

  const write = useCallback(
    (next: string) => {
      setText(next);
      noteDrafts.set(draftKey, next);
      unsaved.hold(draftKey);
      set({ step: 'unsaved' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void latestLeave.current(), pauseMs);
    },
    [draftKey, set, unsaved],
  );

  const takeStored = useCallback(() => {
    noteDrafts.delete(draftKey);
    unsaved.release(draftKey);
    setText(stored);
    set({ step: 'idle' });
  }, [draftKey, set, stored, unsaved]);

  return { text, saving, write, leave, flush, takeStored };
}
