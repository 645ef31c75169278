import { useTranslation } from 'react-i18next';
import { floorStandings } from '../../../domain/content/floorStandings.ts';
import { standingClass } from './standingClass.ts';

/** What the three kinds of line and ground in the drawing mean. */
export function StandingLegend() {
  const { t } = useTranslation('floors');
  return (
    <dl className="mt-6 grid max-w-prose gap-4 text-small sm:grid-cols-3 sm:gap-5">
      {floorStandings.map((standing) => (
        <div key={standing} className="grid content-start gap-1">
          <dt className="flex items-center gap-3 font-semibold">
            <span
              aria-hidden="true"
              className={`h-5 w-8 shrink-0 border-e-4 border-b-2 border-ink ${standingClass[standing].line} ${standingClass[standing].ground}`}
            />
            {t(`standing.${standing}.name`)}
          </dt>
          <dd className="ps-11 text-ink-soft sm:ps-0">{t(`standing.${standing}.legend`)}</dd>
        </div>
      ))}
    </dl>
  );
}
