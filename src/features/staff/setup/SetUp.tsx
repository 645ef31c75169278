import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { buttonClass } from '../../../ui/controls/buttonClass.ts';
import { errorKey } from '../../../ui/errors/errorText.ts';

interface SetUpProps {
  readonly staff: Pick<StaffService, 'setUp' | 'restoreWindow'>;
  /** The window stands; this code is shown once and then forgotten. */
  onDone(recoveryCode: string): void;
}

/** The first run of a window: its name, its first clerk, a passphrase. */
export function SetUp({ staff, onDone }: SetUpProps) {
  const { t } = useTranslation('staff');
  const [windowName, setWindowName] = useState('');
  const [clerkName, setClerkName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<StaffError | 'differs'>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== again) return setError('differs');
    setError(undefined);
    setBusy(true);
    void staff.setUp({ windowName, clerkName, passphrase }).then((result) => {
      setBusy(false);
      if (result.ok) onDone(result.value.recoveryCode);
      else setError(result.error);
    });
  };
  const restore = async (file: File) => {
    const text = await file.text().catch(() => '');
    const result = await staff.restoreWindow(text);
    setError(result.ok ? undefined : result.error);
  };
  return (
    <form onSubmit={submit} className="max-w-prose">
      <h1 className="text-display font-bold">{t('setup.title')}</h1>
      <p className="mt-2">{t('setup.lead')}</p>
      <TextField label={t('setup.window')} hint={t('setup.windowHint')} value={windowName} onChange={setWindowName} />
      <TextField label={t('setup.clerk')} hint={t('setup.clerkHint')} value={clerkName} onChange={setClerkName} />
      <TextField
        label={t('setup.passphrase')}
        hint={t('setup.passphraseHint')}
        secret="new-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <TextField label={t('setup.again')} secret="new-password" value={again} onChange={setAgain} />
      <p className="mt-6">
        <Button type="submit" look="next" disabled={busy || windowName.trim() === '' || clerkName.trim() === ''}>
          {t(busy ? 'setup.working' : 'setup.begin')}
        </Button>
      </p>
      <details className="mt-6">
        <summary className="min-h-11 cursor-pointer py-2">{t('copy.have')}</summary>
        <p>{t('copy.haveLead')}</p>
        <label className={`${buttonClass('plain')} mt-2 focus-within:outline-3`}>
          <input
            type="file"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void restore(file);
              event.target.value = '';
            }}
          />
          {t('copy.choose')}
        </label>
      </details>
      <p role="alert" className="mt-2 min-h-7 font-semibold">
        {error === 'differs' ? t('setup.differs') : error !== undefined && t(errorKey(error), { ...error })}
      </p>
    </form>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly secret?: 'new-password' | 'current-password';
  onChange(value: string): void;
}

function TextField({ label, hint, value, secret, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="mt-4">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input
        id={id}
        type={secret === undefined ? 'text' : 'password'}
        autoComplete={secret ?? 'off'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={secret === undefined ? 40 : 200}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 block min-h-11 w-full border-2 border-rule bg-raised px-3 py-2"
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-small text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
