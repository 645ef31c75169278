import { useTranslation } from 'react-i18next';

/** The short "please ask" beside a date. Dashed like everything in this guide that is reported but not settled. */
export function CareMark() {
  const { t } = useTranslation('facts');
  return (
    <span className="inline-block border border-dashed border-ink-soft px-1.5 text-small text-ink">
      {t('source.pleaseAsk')}
    </span>
  );
}
