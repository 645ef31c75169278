import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayAtCentre } from '../../../domain/calendar/todayAtCentre.ts';
import type { Result } from '../../../domain/result/Result.ts';
import { isClockFarAhead } from '../../../services/staff/believableClock.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { Clerk, StaffService, WindowBook } from '../../../services/staff/StaffService.ts';
import { type KeepDays, keepChoices } from '../../../services/staff/windowChoices.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Choice } from '../../../ui/controls/Choice.tsx';
import { Told } from './Told.tsx';

interface KeepTimeProps {
  readonly staff: Pick<StaffService, 'setKeepDays' | 'believeClock'>;
  readonly book: WindowBook;
  readonly clerks: readonly Clerk[];
  readonly isLead: boolean;
  readonly nowMs: number;
}

/** How long ended cases stay; a lead chooses, everybody sees. Nothing goes while the date may be wrong. */
export function KeepTime({ staff, book, clerks, isLead, nowMs }: KeepTimeProps) {
  const { t } = useTranslation('staff');
  const [chosen, setChosen] = useState<KeepDays | null>();
  const [result, setResult] = useState<Result<void, StaffError>>();
  const { keep } = book;
  const days = keep?.days ?? null;
  const choice = chosen === undefined ? days : chosen;
  const setBy = [...clerks, ...book.former].find(({ id }) => id === keep?.setBy)?.name ?? t('history.somebody');
  const settle = async () => {
    setResult(await staff.setKeepDays(choice));
    setChosen(undefined);
  };
  const options = [
    { value: 'never', label: t('keep.never') },
    ...keepChoices.map((one) => ({ value: `${one}`, label: t('keep.days', { count: one }) })),
  ];
  return (
    <section aria-labelledby="keep" className="mt-10 print:hidden">
      <h2 id="keep" className="text-title font-semibold">
        {t('keep.title')}
      </h2>
      <p>{keep === null ? t('keep.nowNever') : t('keep.now', { count: keep.days, name: setBy })}</p>
      {keep !== null && isClockFarAhead(nowMs, book.believedAt) && (
        <div role="alert" className="my-3 border-2 border-ink p-4">
          <p>{t('keep.askClock', { today: todayAtCentre(nowMs) })}</p>
          {isLead ? (
            <p className="mt-2">
              <Button onClick={() => void staff.believeClock().then(setResult)}>{t('keep.believe')}</Button>
            </p>
          ) : (
            <p>{t('keep.askLead')}</p>
          )}
        </div>
      )}
      {isLead && (
        <>
          <Choice
            label={t('keep.choose')}
            options={options}
            value={`${choice ?? 'never'}`}
            onChange={(value) => setChosen(keepChoices.find((one) => `${one}` === value) ?? null)}
          />
          <p className="text-small text-ink-soft">{t('keep.lead')}</p>
          <p className="mt-2">
            <Button disabled={choice === days} onClick={() => void settle()}>
              {t('keep.settle')}
            </Button>
          </p>
          <Told result={result} done={t('keep.settled')} />
        </>
      )}
    </section>
  );
}
