import { useCallback, useState } from 'react';
import type { PlainDate } from '../../../../domain/dates/PartialDate.ts';
import { type PrintedDateError, type PrintedDay, readPrintedDate } from '../../../../domain/dates/readPrintedDate.ts';
import type { Result, TaggedError } from '../../../../domain/result/Result.ts';
import { useSaving } from '../../../../ui/checklist/useSaving.ts';
import type { VisitServices } from '../VisitServices.ts';
import { dateDrafts } from './dateDrafts.ts';

interface DateFieldOptions {
  /** One field of one paper: where a draft is kept and what is reported as unsaved. */
  readonly draftKey: string;
  readonly day: PrintedDay;
  readonly stored: PlainDate | null;
  readonly unsaved: VisitServices['unsaved'];
  save(date: PlainDate | null): Promise<Result<unknown, TaggedError>>;
}

/** A date typed as printed: read when the reader leaves the field, kept once it can mean only one day. */
export function useDateField({ draftKey, day, stored, unsaved, save }: DateFieldOptions) {
  const [draft, setDraft] = useState(() => dateDrafts.get(draftKey));
  const [problem, setProblem] = useState<PrintedDateError>();
  const { saving, run } = useSaving();

  const write = useCallback(
    (text: string) => {
      dateDrafts.set(draftKey, text);
      unsaved.hold(draftKey);
      setDraft(text);
      setProblem(undefined);
    },
    [draftKey, unsaved],
  );
  const keep = useCallback(
    async (date: PlainDate | null) => {
      const typed = dateDrafts.get(draftKey);
      setProblem(undefined);
      if (!(await run(() => save(date))) || dateDrafts.get(draftKey) !== typed) return;
      dateDrafts.delete(draftKey);
      unsaved.release(draftKey);
      setDraft(undefined);
    },
    [draftKey, run, save, unsaved],
  );
  const leave = useCallback(() => {
    const text = dateDrafts.get(draftKey)?.trim();
    if (text === undefined) return;
    const read = text === '' ? undefined : readPrintedDate(text, day);
    if (read?.ok === false) setProblem(read.error);
    else void keep(read?.value ?? null);
  }, [draftKey, day, keep]);

  return { text: draft ?? stored ?? '', problem, saving, write, keep, leave };
}
