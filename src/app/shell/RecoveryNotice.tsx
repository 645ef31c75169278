import { useTranslation } from 'react-i18next';
import type { Recovery } from '../../services/vault/VaultService.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { buttonClass } from '../../ui/controls/buttonClass.ts';
import { useLateWords } from '../../ui/i18n/useLateWords.ts';
import { useHref } from '../../ui/locale/useHref.ts';

export interface RecoveryNoticeProps {
  readonly recovery: Recovery;
  onUnderstood(): void;
}

/** Says what became of what the reader keeps, instead of an empty start. Stays until it has been read. */
export function RecoveryNotice({ recovery, onUnderstood }: RecoveryNoticeProps) {
  const { t } = useTranslation('vault');
  const href = useHref();
  if (!useLateWords('vault')) return null;
  const { kind } = recovery;
  const isOnScreen = kind === 'lost' && recovery.onScreen === true;
  return (
    <aside
      role="alert"
      aria-label={t('recovery.label')}
      className="mx-5 mt-5 max-w-prose border-2 border-ink bg-raised p-5 sm:mx-8 print:hidden"
    >
      <p className="text-lead font-semibold">{t(`recovery.${kind}.title`)}</p>
      <p className="mt-1">
        {kind === 'lost' ? t('recovery.lost.text') : t(`recovery.${kind}.text`, { count: recovery.records })}
      </p>
      <p className="mt-1">{t(isOnScreen ? 'recovery.lost.onScreen' : `recovery.${kind}.next`)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {kind !== 'restored' && (
          <a href={href('/settings#my-data')} className={buttonClass('main')}>
            {t(isOnScreen ? 'recovery.backUp' : 'recovery.restore')}
          </a>
        )}
        <Button onClick={onUnderstood}>{t('recovery.understood')}</Button>
      </div>
    </aside>
  );
}
