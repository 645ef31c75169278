import { useTranslation } from 'react-i18next';
import type { BelievedToday } from '../../../../domain/calendar/believedToday.ts';
import { formatDate } from '../../../../ui/format/formatDate.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';

/** Where the device's date cannot be right, or hardly: what is counted from, and to look at it. */
export function ClockNote({ today, doubt }: BelievedToday) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  if (doubt === null) return null;
  return (
    <p role="status" className="my-3 max-w-prose border-2 border-dashed border-ink p-3 print:hidden">
      {t(`day.clock.${doubt}`, { day: formatDate(today, locale) })}
    </p>
  );
}
