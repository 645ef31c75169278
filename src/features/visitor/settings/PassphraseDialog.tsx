import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaggedError } from '../../../domain/result/Result.ts';
import type { VaultService } from '../../../services/vault/VaultService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { NewPassphrase } from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';

export type PassphraseDeed = 'set' | 'change' | 'remove' | 'unlock';

export interface PassphraseDialogProps {
  readonly vault: Pick<VaultService, 'setPassphrase' | 'unlock'>;
  readonly deed: PassphraseDeed;
  onClose(): void;
  onDone(): void;
}

/** Sets, changes, takes away or asks for the passphrase. Each says what it means before it is done. */
export function PassphraseDialog({ vault, deed, onClose, onDone }: PassphraseDialogProps) {
  const { t } = useTranslation('backup');
  const [current, setCurrent] = useState('');
  const [isShown, setShown] = useState(false);
  const [next, setNext] = useState<string>();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<TaggedError>();
  const asksCurrent = deed !== 'set';
  const asksNext = deed === 'set' || deed === 'change';
  const isReady = (!asksCurrent || current !== '') && (!asksNext || next !== undefined) && !isWorking;

  const act = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    setWorking(true);
    setError(undefined);
    const result =
      deed === 'unlock'
        ? await vault.unlock(current)
        : await vault.setPassphrase(next ?? null, asksCurrent ? current : null);
    setWorking(false);
    if (result.ok) onDone();
    else setError(result.error);
  };

  return (
    <Dialog open title={t(`passphrase.${deed}Title`)} onClose={onClose}>
      <form onSubmit={(event) => void act(event)}>
        {deed === 'set' && <p>{t('passphrase.setLead')}</p>}
        {deed === 'remove' && <p>{t('passphrase.removeLead')}</p>}
        {asksNext && <p className="mt-2 font-semibold">{t('passphrase.forget')}</p>}
        {asksCurrent && (
          <>
            <PassphraseField
              label={t(deed === 'change' ? 'field.current' : 'field.passphrase')}
              value={current}
              isShown={isShown}
              autoComplete="current-password"
              onChange={setCurrent}
            />
            <Switch label={t('field.show')} checked={isShown} onChange={setShown} />
          </>
        )}
        {asksNext && <NewPassphrase onChange={setNext} />}
        <p role="status" className="min-h-7 font-semibold">
          {isWorking && t('passphrase.working')}
          {error !== undefined && t('failed', { reason: t(errorKey(error), { ...error }) })}
        </p>
        <div className="mt-2 flex flex-wrap gap-3">
          <Button look="main" type="submit" disabled={!isReady}>
            {t(`passphrase.${deed}`)}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
