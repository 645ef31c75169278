import { useTranslation } from 'react-i18next';

/** Says, only where scripts are off, why the buttons above do nothing. */
export function NeedsScript() {
  const { t } = useTranslation('settings');
  return <p className="hidden text-ink-soft noscript:block">{t('needsScript')}</p>;
}
