import { useTranslation } from 'react-i18next';
import type { DayCount } from './countDay.ts';
import { shownStatuses } from './shownStatuses.ts';

/** What became of today's cases. */
export function DayFigures({ today: { all, byStatus, settled, oneTrip, reasons } }: { readonly today: DayCount }) {
  const { t } = useTranslation('staff');
  return (
    <>
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
        <div>
          <dt className="text-small">{t('day.today')}</dt>
          <dd className="text-title font-bold tabular-nums" data-today>
            {all}
          </dd>
        </div>
        {shownStatuses.map((one) => (
          <div key={one}>
            <dt className="text-small">{t(`status.${one}`)}</dt>
            <dd className="text-title font-bold tabular-nums">{byStatus[one] ?? 0}</dd>
          </div>
        ))}
      </dl>
      {settled > 0 && (
        <section aria-labelledby="one-trip" className="mt-6 max-w-prose">
          <h2 id="one-trip" className="font-semibold">
            {t('day.oneTrip', { oneTrip, settled })}
          </h2>
          <Bar share={oneTrip / settled} />
          {reasons.length > 0 && <h3 className="mt-3">{t('day.reasons')}</h3>}
          <ul>
            {reasons.map(({ code, times }) => (
              <li key={code} className="mt-1" data-reason={code}>
                {t(`comeBack.${code}`)} <span className="tabular-nums">{times}</span>
                <Bar share={times / settled} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** A share as a bar; the number stands beside it in words. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1 block h-4 w-full border border-ink"
    >
      <rect width={share * 100} height="4" fill="var(--river)" />
    </svg>
  );
}
