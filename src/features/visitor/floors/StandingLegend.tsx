import { useTranslation } from 'react-i18next';
import { floorStandings } from '../../../domain/content/floorStandings.ts';
import { standingClass } from './standingClass.ts';

/** What the three kinds of line and ground in the drawing mean. */
export function StandingLegend() {
  const { t } = useTranslation('floors');
  return (
    <dl className="mt-6 grid max-w-prose gap-2 text-small sm:grid-cols-3 sm:gap-5">
      {floorStandings.map((standing) => (
        <div key={standing} className="flex flex-wrap items-start gap-x-3 sm:flex-col sm:gap-1">
          <dt className="flex basis-32 items-center gap-3 font-semibold sm:basis-auto">
            <span
              aria-hidden="true"
              className={`h-5 w-8 shrink-0 border-e-4 border-b-2 border-ink ${standingClass[standing].line} ${standingClass[standing].ground}`}
            />
            {t(`standing.${standing}.name`)}
          </dt>
          <dd className="flex-1 basis-40 text-ink-soft sm:basis-auto">{t(`standing.${standing}.legend`)}</dd>
        </div>
      ))}
    </dl>
  );
}
