import { useTranslation } from 'react-i18next';
import type { PaperRef, VerdictReason } from '../../../../domain/verdict/Verdict.ts';
import type { PersonRef } from '../../../../domain/visitor/PersonRef.ts';
import { formatDate } from '../../../../ui/format/formatDate.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { formatDay } from '../day/formatDay.ts';
import { useOpeningText } from '../day/useOpeningText.ts';

/** A reason as one sentence that also says what to do. Someone else's paper names them. */
export function useReasonText(personName: (person: PersonRef) => string): (reason: VerdictReason) => string {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  const openingText = useOpeningText();
  const paperName = ({ name, person }: PaperRef) =>
    person === 'self' ? name : t('verdict.paperOf', { paper: name, person: personName(person) });
  return (reason) => {
    switch (reason.type) {
      case 'noDay':
        return t('verdict.reason.noDay');
      case 'dayPast':
      case 'publicHoliday':
      case 'weekend':
        return t(`verdict.reason.${reason.type}`, { day: formatDay(reason.day, locale) });
      case 'closed':
        return openingText(reason.opening);
      case 'mustComeYourself':
        return t('verdict.reason.mustComeYourself', { errand: reason.errandName });
      case 'missing':
        return t(`verdict.reason.missing.${reason.state}`, { paper: paperName(reason.paper) });
      case 'choose':
        return t('verdict.reason.choose', {
          requirement:
            reason.person === 'self'
              ? reason.requirementName
              : t('verdict.paperOf', { paper: reason.requirementName, person: personName(reason.person) }),
        });
      case 'decide':
        return t('verdict.reason.decide', { paper: paperName(reason.paper), onlyIf: reason.onlyIf });
      case 'notValid': {
        const paper = paperName(reason.paper);
        const { validity } = reason;
        if (validity.type === 'tooOld') {
          const { maxAgeMonths } = validity;
          return t('validity.sentence.tooOld', {
            paper,
            months: maxAgeMonths,
            day: formatDate(validity.lastDay, locale),
          });
        }
        if (validity.type === 'tooShort') {
          const { minMonthsLeft } = validity;
          return t('validity.sentence.tooShort', {
            paper,
            months: minMonthsLeft,
            day: formatDate(validity.on, locale),
          });
        }
        return t(`validity.sentence.${validity.type}`, { paper, day: formatDate(validity.on, locale) });
      }
    }
  };
}
