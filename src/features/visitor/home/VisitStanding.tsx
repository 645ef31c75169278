import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../domain/dates/dayNumber.ts';
import { verdictWord } from '../../../domain/verdict/verdictWord.ts';
import type { Preparation } from '../../../domain/visit/Preparation.ts';
import type { Reading } from '../../../ui/checklist/ChecklistServices.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { useEdition } from '../../../ui/visit/useEdition.ts';
import { useToday } from '../../../ui/visit/useToday.ts';
import { useVisitFigures } from '../../../ui/visit/useVisitFigures.ts';
import type { VisitFiguresPorts } from '../../../ui/visit/VisitPort.ts';

const loading: Reading<never> = { status: 'loading' };

/** The verdict, the days left and the papers ready, in one line; where nothing is kept, what one could do. */
export function VisitStanding({ services }: { readonly services: VisitFiguresPorts }) {
  const { t } = useTranslation('home');
  const stored = useSource<Reading<Preparation>>(services.visit.preparation, loading);
  const kept = stored.status === 'ready' && stored.value.errands.length > 0 ? stored.value : undefined;
  const edition = useEdition(services.edition, kept !== undefined);
  const { today, doubt } = useToday(edition);
  const { figures } = useVisitFigures(services, kept, edition, today);
  if (figures === undefined || kept === undefined) return t('visit.note');
  const { verdict, bag } = figures;
  const { total, ready } = verdict.papers;
  return (
    <span className="font-semibold text-ink tabular-nums">
      {[
        t(`visit.answer.${verdictWord(verdict)}`),
        bag.day === null ? t('visit.noDay') : daysText(daysBetween(today, bag.day)),
        ...(total === 0 ? [] : [t('visit.papers', { ready, total })]),
        ...(doubt === null ? [] : [t('visit.clock')]),
      ].join(t('visit.and'))}
    </span>
  );

  function daysText(away: number): string {
    if (away < 0) return t('visit.past');
    return away === 0 ? t('visit.today') : t('visit.days', { count: away });
  }
}
