import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../domain/result/Result.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { Clerk, ClerkRole, StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Tick } from '../../../ui/field/Tick.tsx';
import { Told } from './Told.tsx';

interface AddClerkProps {
  readonly staff: Pick<StaffService, 'addClerk'>;
}

/** A lead lets somebody work here. */
export function AddClerk({ staff }: AddClerkProps) {
  const { t } = useTranslation('staff');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [role, setRole] = useState<ClerkRole>('clerk');
  const [result, setResult] = useState<Result<Clerk, StaffError>>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void staff.addClerk({ name, role, passphrase }).then((added) => {
      setResult(added);
      if (!added.ok) return;
      setName('');
      setPassphrase('');
    });
  };
  return (
    <form onSubmit={submit} className="mt-4">
      <h3 className="font-semibold">{t('settings.add')}</h3>
      <TextField label={t('setup.clerk')} maxLength={40} value={name} onChange={setName} />
      <TextField
        label={t('setup.passphrase')}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      <Tick
        label={t('settings.asLead')}
        checked={role === 'lead'}
        onChange={(isLead) => setRole(isLead ? 'lead' : 'clerk')}
      />
      <p className="mt-2">
        <Button type="submit" disabled={name.trim() === '' || passphrase === ''}>
          {t('settings.addNow')}
        </Button>
      </p>
      <Told result={result} done={result?.ok ? t('settings.added', { name: result.value.name }) : ''} />
    </form>
  );
}
