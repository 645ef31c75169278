import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { Clerk, StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { TextField } from '../../../ui/field/TextField.tsx';

interface UnlockProps {
  readonly staff: Pick<StaffService, 'unlock' | 'recover'>;
  readonly clerks: readonly Clerk[];
}

/** Who works here now, and their passphrase; or the recovery code and a new one. */
export function Unlock({ staff, clerks }: UnlockProps) {
  const { t } = useTranslation('staff');
  const [chosen, setChosen] = useState(clerks[0]?.id ?? '');
  // Whoever was chosen may have been removed in another tab.
  const clerkId = clerks.some(({ id }) => id === chosen) ? chosen : (clerks[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<StaffError>();
  const field = useRef<HTMLInputElement>(null);
  const name = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is chosen types next.
  useEffect(() => field.current?.focus(), [clerkId]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const answer = code === undefined ? staff.unlock(clerkId, passphrase) : staff.recover(clerkId, code, passphrase);
    void answer.then((result) => {
      setBusy(false);
      setPassphrase('');
      if (!result.ok) setError(result.error);
    });
  };
  return (
    <form onSubmit={submit} className="max-w-prose">
      <h1 className="text-display font-bold">{t('unlock.title')}</h1>
      <fieldset className="mt-4">
        <legend className="font-semibold">{t('unlock.who')}</legend>
        {clerks.map((clerk) => (
          <label key={clerk.id} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="radio"
              name={name}
              checked={clerk.id === clerkId}
              onChange={() => setChosen(clerk.id)}
              className="size-5 accent-river"
            />
            {clerk.name} <span className="text-small text-ink-soft">{t(`role.${clerk.role}`)}</span>
          </label>
        ))}
      </fieldset>
      {code !== undefined && <TextField label={t('unlock.code')} value={code} onChange={setCode} />}
      <TextField
        inputRef={field}
        label={t(code === undefined ? 'unlock.passphrase' : 'unlock.newPassphrase')}
        type="password"
        autoComplete={code === undefined ? 'current-password' : 'new-password'}
        value={passphrase}
        onChange={setPassphrase}
      />
      <p className="mt-4 flex flex-wrap gap-3">
        <Button type="submit" look="next" disabled={busy || passphrase === ''}>
          {t(busy ? 'unlock.working' : 'unlock.open')}
        </Button>
        <Button look="quiet" onClick={() => setCode(code === undefined ? '' : undefined)}>
          {t(code === undefined ? 'unlock.forgotten' : 'unlock.remembered')}
        </Button>
      </p>
      <p role="alert" className="mt-2 min-h-7 font-semibold">
        {error !== undefined && t(errorKey(error), { ...error })}
      </p>
    </form>
  );
}
