import { useState } from 'react';
import type { FinderAnswers } from '../../../domain/visit/FinderAnswers.ts';
import type { Reading } from '../../../ui/checklist/ChecklistServices.ts';
import { type Saving, useSaving } from '../../../ui/checklist/useSaving.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import type { AnswersPort } from './FinderServices.ts';

const loading: Reading<never> = { status: 'loading' };
const none: FinderAnswers = {};

export interface AnswersDesk {
  /** Undefined until it is known whether answers are kept here. */
  readonly answers: FinderAnswers | undefined;
  readonly saving: Saving;
  change(edit: (now: FinderAnswers) => FinderAnswers): void;
}

/**
 * The answers of this device. What was just answered counts at once; should it not be possible to keep it, it still
 * counts while the page is open, and the reader is told.
 */
export function useFinderAnswers(port: AnswersPort): AnswersDesk {
  const stored = useSource<Reading<FinderAnswers>>(port.answers, loading);
  const [unkept, setUnkept] = useState<FinderAnswers>();
  const { saving, run } = useSaving();
  const kept = stored.status === 'ready' ? stored.value : stored.status === 'error' ? none : undefined;
  const answers = unkept ?? kept;
  return {
    answers,
    saving,
    change(edit) {
      const next = edit(answers ?? none);
      setUnkept(next);
      void run(() => port.changeAnswers(edit)).then((done) => {
        // A later answer may be on its way by now; then its own end clears this.
        if (done) setUnkept((now) => (now === next ? undefined : now));
      });
    },
  };
}
