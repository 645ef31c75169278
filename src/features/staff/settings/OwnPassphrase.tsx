import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../domain/result/Result.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Told } from './Told.tsx';

interface OwnPassphraseProps {
  readonly staff: Pick<StaffService, 'changePassphrase'>;
}

/** A new passphrase for whoever works here now. */
export function OwnPassphrase({ staff }: OwnPassphraseProps) {
  const { t } = useTranslation('staff');
  const [present, setPresent] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result<void, StaffError>>();
  const differs = again !== '' && passphrase !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setResult(undefined);
    void staff.changePassphrase(present, passphrase).then((changed) => {
      setBusy(false);
      setResult(changed);
      setPresent('');
      if (!changed.ok) return;
      setPassphrase('');
      setAgain('');
    });
  };
  const fresh = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <section aria-labelledby="passphrase" className="mt-10 print:hidden">
      <h2 id="passphrase" className="text-title font-semibold">
        {t('passphrase.title')}
      </h2>
      <form onSubmit={submit}>
        <TextField
          label={t('passphrase.present')}
          type="password"
          autoComplete="current-password"
          value={present}
          onChange={setPresent}
        />
        <TextField
          {...fresh}
          label={t('unlock.newPassphrase')}
          hint={t('setup.passphraseHint')}
          value={passphrase}
          onChange={setPassphrase}
        />
        <TextField
          {...fresh}
          label={t('setup.again')}
          hint={differs ? t('setup.differs') : ''}
          value={again}
          onChange={setAgain}
        />
        <p className="mt-2">
          <Button type="submit" disabled={busy || present === '' || passphrase === '' || passphrase !== again}>
            {t(busy ? 'passphrase.working' : 'passphrase.change')}
          </Button>
        </p>
        <Told result={result} done={t('passphrase.changed')} />
      </form>
    </section>
  );
}
