import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayStanding } from '../../../../domain/calendar/dayStanding.ts';
import type { GapView } from '../../../../domain/content/Citations.ts';
import type { PlainDate } from '../../../../domain/dates/PartialDate.ts';
import type { Opening } from '../../../../domain/verdict/Verdict.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { GapList } from '../../../../ui/fact/GapList.tsx';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../StepProps.ts';
import { formatDay } from './formatDay.ts';
import { useOpeningText } from './useOpeningText.ts';

interface DayStepProps extends StepProps {
  /** What is known of the chosen day; null while none is chosen or nothing could be read yet. */
  readonly standing: DayStanding | null;
  /** Days to be chosen by one tap; none before it is known which are worked. */
  readonly offered: readonly PlainDate[];
  /** What the centre confirmed of its places for that day. */
  readonly openings: readonly Opening[];
  /** What to ask about it. */
  readonly questions: readonly GapView[];
}

/** The day of the visit, in one tap or from the calendar of the phone, and at once what kind of day that is. */
export function DayStep(props: DayStepProps) {
  const { preparation, today, standing, offered, openings, questions, saving, change, onDone, doneLabel } = props;
  const { t } = useTranslation('visit');
  const locale = useLocale();
  const openingText = useOpeningText();
  const id = useId();
  const name = useId();
  const { day } = preparation;
  const [typed, setTyped] = useState<string>();
  const choose = (wanted: PlainDate | null) => {
    setTyped(undefined);
    void change((now) => ({ ...now, day: wanted }));
  };
  return (
    <StepFrame step="day" title={t('day.title')} lead={t('day.lead')} saving={saving}>
      <fieldset className="mt-4">
        <legend className="sr-only">{t('day.title')}</legend>
        {/* As high as three days and "not decided", so that nothing moves when they are known. */}
        <div className="flex min-h-46 flex-col justify-end">
          {[...offered, null].map((option) => (
            <label key={option} className="flex min-h-11 cursor-pointer items-start gap-3 border-b border-hair py-2">
              <input
                type="radio"
                name={name}
                checked={day === option}
                onChange={() => choose(option)}
                className="mt-1 size-5 shrink-0 accent-river"
              />
              <span className="tabular-nums">{option === null ? t('day.undecided') : formatDay(option, locale)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label htmlFor={id} className="mt-6 block font-semibold">
        {t('day.other')}
      </label>
      <input
        id={id}
        type="date"
        value={typed ?? day ?? ''}
        min={today}
        onChange={(event) => {
          const { value } = event.target;
          // While a year is being typed the field passes through years long gone: what is not a day to come waits.
          if (value >= today) choose(value);
          else setTyped(value);
        }}
        className="mt-2 block min-h-11 w-full border-2 border-rule bg-paper px-3"
      />
      {typed !== undefined && typed !== '' && <p role="alert">{t('day.notToCome')}</p>}
      {/* As high as its longest sentence on a narrow phone: what leads on stays under the finger. */}
      <div role="status" className="mt-4 min-h-30">
        {openings.map((opening) => (
          <p key={opening.placeId}>{openingText(opening)}</p>
        ))}
        {standing !== null && openings.length === 0 && <p>{t(`day.standing.${standing}`)}</p>}
        {standing === 'unknownYear' && openings.length > 0 && (
          <p>{t('verdict.ask.holidays', { year: day?.slice(0, 4) })}</p>
        )}
      </div>
      <p className="mt-4">
        <Button look="next" onClick={onDone}>
          {doneLabel}
        </Button>
      </p>
      {standing !== null && standing !== 'past' && questions.length > 0 && (
        <div className="mt-6">
          <p className="mb-2 font-semibold">{t('day.ask')}</p>
          <GapList gaps={questions} />
        </div>
      )}
    </StepFrame>
  );
}
