import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { TextField } from '../../../ui/field/TextField.tsx';
import { FileButton } from '../../../ui/handover/FileButton.tsx';
import { useWork } from '../../../ui/work/useWork.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';

interface SetUpProps {
  readonly staff: Pick<StaffService, 'setUp' | 'restoreWindow'>;
  /** The window stands; this code is shown once and then forgotten. */
  onDone(recoveryCode: string): void;
}

/** The first run of a window: its name, its first clerk, a passphrase; or a window that stood elsewhere. */
export function SetUp({ staff, onDone }: SetUpProps) {
  const { t } = useTranslation('staff');
  const [windowName, setWindowName] = useState('');
  const [clerkName, setClerkName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<StaffError | 'differs'>();
  const { work, run } = useWork(createLongWork);
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
    setBusy(true);
    const result = await run((work) => staff.restoreWindow(file, work));
    setBusy(false);
    setError(result.ok ? undefined : result.error);
  };
  const secret = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <form onSubmit={submit} className="max-w-prose">
      <h1 className="text-display font-bold">{t('setup.title')}</h1>
      <p className="mt-2">{t('setup.lead')}</p>
      <TextField
        label={t('setup.window')}
        hint={t('setup.windowHint')}
        maxLength={40}
        value={windowName}
        onChange={setWindowName}
      />
      <TextField
        label={t('setup.clerk')}
        hint={t('setup.clerkHint')}
        maxLength={40}
        value={clerkName}
        onChange={setClerkName}
      />
      <TextField
        {...secret}
        label={t('setup.passphrase')}
        hint={t('setup.passphraseHint')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <TextField {...secret} label={t('setup.again')} value={again} onChange={setAgain} />
      <p className="mt-6">
        <Button type="submit" look="next" disabled={busy || windowName.trim() === '' || clerkName.trim() === ''}>
          {t(busy ? 'setup.working' : 'setup.begin')}
        </Button>
      </p>
      <p role="alert" className="mt-2 min-h-7 font-semibold">
        {error === 'differs' ? t('setup.differs') : error !== undefined && t(errorKey(error), { ...error })}
      </p>
      <details className="mt-6">
        <summary className="min-h-11 cursor-pointer py-2">{t('copy.have')}</summary>
        <p className="mb-2">{t('copy.haveLead')}</p>
        {work === undefined ? (
          <FileButton label={t('copy.choose')} onFile={(file) => void restore(file)} />
        ) : (
          <WorkLine work={work} label={t('copy.restoring')} cancel={t('work.cancel')} />
        )}
      </details>
    </form>
  );
}
