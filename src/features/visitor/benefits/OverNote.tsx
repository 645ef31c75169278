import { useTranslation } from 'react-i18next';

/** Says before anything else that this is over: an old amount may not be taken for a present one. */
export function OverNote() {
  const { t } = useTranslation('benefits');
  return <p className="mb-4 max-w-prose border-2 border-dashed border-ink-soft p-4 font-semibold">{t('over.note')}</p>;
}
