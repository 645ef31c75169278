import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { minguoParts } from '../../../../domain/dates/minguo.ts';
import type { PlainDate } from '../../../../domain/dates/PartialDate.ts';
import type { PrintedDay } from '../../../../domain/dates/readPrintedDate.ts';
import type { Result, TaggedError } from '../../../../domain/result/Result.ts';
import { SaveStatus } from '../../../../ui/checklist/SaveStatus.tsx';
import { Button } from '../../../../ui/controls/Button.tsx';
import { formatDate } from '../../../../ui/format/formatDate.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import type { VisitServices } from '../VisitServices.ts';
import { useDateField } from './useDateField.ts';

interface DateFieldProps {
  readonly draftKey: string;
  readonly paperName: string;
  readonly day: PrintedDay;
  readonly stored: PlainDate | null;
  readonly unsaved: VisitServices['unsaved'];
  save(date: PlainDate | null): Promise<Result<unknown, TaggedError>>;
}

/** A date of a paper, typed as it is printed there, western or Minguo. How it was read is always shown in both. */
export function DateField(props: DateFieldProps) {
  const { paperName, day, stored } = props;
  const { t } = useTranslation(['visit', 'checklist']);
  const locale = useLocale();
  const id = useId();
  const { text, problem, saving, write, keep, leave } = useDateField(props);
  const inBoth = (date: PlainDate) => {
    const minguo = minguoParts(date);
    const western = formatDate(date, locale);
    return minguo === undefined ? western : t('dates.inBoth', { western, ...minguo });
  };
  return (
    <div className="mt-3">
      <label htmlFor={id} className="text-small text-ink-soft">
        {t(`dates.${day}`)}
        <span className="sr-only">{t('checklist:paper.of', { paper: paperName })}</span>
      </label>
      <input
        id={id}
        value={text}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-read`}
        onChange={(event) => write(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave();
        }}
        className="mt-1 block min-h-11 w-full border-2 border-rule bg-raised px-3 tabular-nums"
      />
      <div id={`${id}-read`} role="status" className="text-small">
        {problem === undefined
          ? stored !== null && <p className="text-ink-soft">{t('dates.readAs', { date: inBoth(stored) })}</p>
          : t(`dates.error.${problem.type.slice('dates/'.length)}`)}
      </div>
      {problem?.type === 'dates/ambiguous' && (
        <p className="mt-2 flex flex-wrap gap-3">
          {problem.candidates.map(({ date }) => (
            <Button key={date} onClick={() => void keep(date)}>
              {inBoth(date)}
            </Button>
          ))}
        </p>
      )}
      {saving.step !== 'idle' && <SaveStatus saving={saving} />}
    </div>
  );
}
