import { useTranslation } from 'react-i18next';
import type { Validity } from '../../../../domain/dates/validOn.ts';
import { formatDate } from '../../../../ui/format/formatDate.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';

/** Whether a paper holds on the planned day, in a sentence; undefined where there is nothing to say. */
export function useValidityText(): (validity: Validity) => string | undefined {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  return (validity) => {
    switch (validity.type) {
      case 'fine':
      case 'expiresOnTheDay':
        return t(`validity.${validity.type}`);
      case 'expired':
      case 'issuedLater':
        return t(`validity.${validity.type}`, { day: formatDate(validity.on, locale) });
      case 'tooOld':
        return t('validity.tooOld', { months: validity.maxAgeMonths, day: formatDate(validity.lastDay, locale) });
      case 'tooShort':
        return t('validity.tooShort', { months: validity.minMonthsLeft, day: formatDate(validity.on, locale) });
      case 'unknown':
        return validity.wants.length === 0
          ? undefined
          : t('validity.wants', { dates: validity.wants.map((day) => t(`dates.${day}`)).join(t('and')) });
    }
  };
}
