import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '../../../domain/content/OpeningHours.ts';
import { formatDate } from '../../../ui/format/formatDate.ts';
import { formatTimes } from '../../../ui/format/formatTimes.ts';
import { formatWeekday } from '../../../ui/format/formatWeekday.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';

/** An ordinary week, Monday first, and when the centre confirmed it, by which office. */
export function OpeningWeek({ week, confirmed }: OpeningHours) {
  const { t } = useTranslation('floors');
  const locale = useLocale();
  return (
    <>
      <dl className="max-w-prose border-t border-hair">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
          const times = week.filter((time) => time.weekday === weekday);
          return (
            <div key={weekday} className="flex justify-between gap-4 border-b border-hair py-2">
              <dt className="shrink-0">{formatWeekday(weekday, locale)}</dt>
              <dd className="tabular-nums text-end">
                {times.length === 0 ? t('hours.closed') : formatTimes(times, t('hours.and'))}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-4 text-small">
        {t('hours.confirmed', { date: formatDate(confirmed.on, locale) })}{' '}
        <span lang="zh-Hans" className="block">
          {confirmed.by}
        </span>
      </p>
    </>
  );
}
