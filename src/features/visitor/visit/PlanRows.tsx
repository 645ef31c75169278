import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../domain/dates/dayNumber.ts';
import type { PlainDate } from '../../../domain/dates/PartialDate.ts';
import { personsOf } from '../../../domain/visit/changePreparation.ts';
import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { PersonRef } from '../../../domain/visitor/PersonRef.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { formatDay } from './day/formatDay.ts';
import type { Step } from './useStep.ts';

interface PlanRowsProps {
  readonly preparation: Preparation;
  readonly today: PlainDate;
  nameOf(subjectId: string): string;
  personName(person: PersonRef): string;
  go(step: Step): void;
}

/** What was decided, a row each; a tap on a row changes it. */
export function PlanRows({ preparation, today, nameOf, personName, go }: PlanRowsProps) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  const { errands, day, helper } = preparation;
  const row = (step: Exclude<Step, 'list'>, value: ReactNode) => (
    <li>
      <button type="button" className="row w-full cursor-pointer text-start" onClick={() => go(step)}>
        <span className="min-w-0 flex-1 basis-48">
          <span className="block text-small text-ink-soft">{t(`plan.${step}`)}</span>
          {value}
        </span>
        <span className="row-title text-small print:hidden">{t('plan.change')}</span>
      </button>
    </li>
  );
  const away = day === null ? 0 : daysBetween(today, day);
  return (
    <ul className="max-w-prose border-hair print:hidden">
      {row('errands', errands.map(({ subjectId }) => nameOf(subjectId)).join(t('and')))}
      {row(
        'whom',
        [
          personsOf(preparation).map(personName).join(t('and')),
          ...(helper === null
            ? []
            : [helper.label === '' ? t('plan.helper') : t('plan.helperNamed', { name: helper.label })]),
        ].join(t('semicolon')),
      )}
      {row(
        'day',
        day === null ? (
          t('plan.noDay')
        ) : (
          <span className="tabular-nums">
            {formatDay(day, locale)}
            {t(away < 0 ? 'plan.past' : away === 0 ? 'plan.today' : 'plan.away', { count: away })}
          </span>
        ),
      )}
    </ul>
  );
}
