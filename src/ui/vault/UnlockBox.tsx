import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import { Button } from '../controls/Button.tsx';
import { Switch } from '../controls/Switch.tsx';
import { errorKey } from '../errors/errorText.ts';
import { useLateWords } from '../i18n/useLateWords.ts';

interface UnlockBoxProps {
  readonly vault: { unlock(passphrase: string): Promise<Result<void, TaggedError>> };
}

/** Stands where what is kept would stand while a passphrase keeps it shut. Goes by itself once it is open. */
export function UnlockBox({ vault }: UnlockBoxProps) {
  const { t } = useTranslation('vault');
  const hasWords = useLateWords('vault');
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<TaggedError>();
  if (!hasWords) return null;

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || isWorking) return;
    setWorking(true);
    setError(undefined);
    const result = await vault.unlock(passphrase);
    setWorking(false);
    if (!result.ok) setError(result.error);
  };

  return (
    <section
      aria-labelledby={`${id}-title`}
      className="my-6 max-w-prose border-2 border-ink bg-raised p-5 print:hidden"
    >
      <h2 id={`${id}-title`} className="text-lead font-semibold">
        {t('unlock.title')}
      </h2>
      <p className="mt-1">{t('unlock.lead')}</p>
      <form onSubmit={(event) => void unlock(event)}>
        <label htmlFor={id} className="mt-4 block font-semibold">
          {t('unlock.field')}
        </label>
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          value={passphrase}
          autoComplete="current-password"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setPassphrase(event.target.value)}
          className="mt-2 block min-h-11 w-full border-2 border-rule bg-paper px-3"
        />
        <Switch label={t('unlock.show')} checked={isShown} onChange={setShown} />
        <p role="status" className="mb-2 min-h-7 font-semibold">
          {isWorking && t('unlock.working')}
          {error !== undefined && t('unlock.failed', { reason: t(errorKey(error), { ...error }) })}
        </p>
        <Button type="submit" look="main" disabled={passphrase === '' || isWorking}>
          {t('unlock.button')}
        </Button>
      </form>
      <p className="mt-4 text-small text-ink-soft">{t('unlock.forgotten')}</p>
    </section>
  );
}
