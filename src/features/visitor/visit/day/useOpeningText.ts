import { useTranslation } from 'react-i18next';
import type { Opening } from '../../../../domain/verdict/Verdict.ts';
import { formatDate } from '../../../../ui/format/formatDate.ts';
import { formatTimes } from '../../../../ui/format/formatTimes.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';

/** What is confirmed of a place for the day, in words that say when it was confirmed. */
export function useOpeningText(): (opening: Opening) => string {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  return ({ placeName, times, confirmed }) =>
    t(times.length === 0 ? 'opening.closed' : 'opening.open', {
      place: placeName,
      times: formatTimes(times, t('and')),
      on: formatDate(confirmed.on, locale),
    });
}
