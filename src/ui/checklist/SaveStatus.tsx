import { useTranslation } from 'react-i18next';
import type { Saving } from './useSaving.ts';

/** Exactly where the reader's input is. Only outcomes are announced; what is under way is merely shown. */
export function SaveStatus({ saving }: { readonly saving: Saving }) {
  const { t } = useTranslation('checklist');
  return (
    <p className="min-h-6 text-small text-ink-soft print:hidden">
      {(saving.step === 'saving' || saving.step === 'unsaved') && t(`save.${saving.step}`)}
      <span role="status" className={saving.step === 'failed' ? 'font-semibold text-ink' : ''}>
        {saving.step === 'saved' && t('save.saved')}
        {saving.step === 'failed' && t('save.failed', { reason: t(reasonKeys(saving.error.type)) })}
      </span>
    </p>
  );
}

/** The words for why something could not be kept, most fitting first. */
export function reasonKeys(type: string): string[] {
  return [`save.reason.${type.slice(type.indexOf('/') + 1)}`, 'save.reason.unknown'];
}
