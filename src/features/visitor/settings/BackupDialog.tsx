import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupError, BackupRun, BackupService, MadeBackup } from '../../../services/backup/BackupService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { BackupSummaryList } from './BackupSummaryList.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { RunProgress } from './RunProgress.tsx';

export interface BackupDialogProps {
  readonly backup: BackupService;
  onClose(): void;
}

type Step =
  | { readonly name: 'asking' }
  | { readonly name: 'running'; readonly run: BackupRun<MadeBackup> }
  | { readonly name: 'failed'; readonly error: BackupError }
  | { readonly name: 'made'; readonly made: MadeBackup; readonly outcome: 'waiting' | 'saved' | 'dismissed' };

/** From a passphrase to a file on the device. "Made" is said after reading back, "saved" only when it was handed over. */
export function BackupDialog({ backup, onClose }: BackupDialogProps) {
  const { t } = useTranslation('backup');
  const [step, setStep] = useState<Step>({ name: 'asking' });
  const [passphrase, setPassphrase] = useState<string>();
  const current = useRef<BackupRun<MadeBackup>>(undefined);

  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === undefined) return;
    const run = backup.write(passphrase);
    current.current = run;
    setStep({ name: 'running', run });
    const result = await run.result;
    setStep(
      result.ok ? { name: 'made', made: result.value, outcome: 'waiting' } : { name: 'failed', error: result.error },
    );
  };
  const save = async (made: MadeBackup) => {
    const saved = await backup.save(made);
    setStep({ name: 'made', made, outcome: saved ? 'saved' : 'dismissed' });
  };
  const close = () => {
    current.current?.cancel();
    onClose();
  };

  return (
    <Dialog open title={t('write.title')} onClose={close}>
      {step.name === 'asking' && (
        <form onSubmit={(event) => void start(event)}>
          <p>{t('write.lead')}</p>
          <p className="mt-2">{t('write.forget')}</p>
          <NewPassphrase onChange={setPassphrase} />
          <div className="mt-4 flex flex-wrap gap-3">
            <Button look="main" type="submit" disabled={passphrase === undefined}>
              {t('write.start')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
        </form>
      )}
      {step.name === 'running' && <RunProgress run={step.run} />}
      {step.name === 'failed' && (
        <>
          <p role="alert" className="font-semibold">
            {t('failed', { reason: t(errorKey(step.error), { ...step.error }) })}
          </p>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button look="main" onClick={() => setStep({ name: 'asking' })}>
              {t('again')}
            </Button>
            <Button onClick={close}>{t('close')}</Button>
          </div>
        </>
      )}
      {step.name === 'made' && (
        <>
          <p role="status" className="font-semibold">
            {t(step.outcome === 'saved' ? 'write.saved' : 'write.done')}
          </p>
          <BackupSummaryList summary={step.made.summary} sizeBytes={step.made.file.size} />
          {step.made.leftOut > 0 && (
            <p className="mt-3 font-semibold">{t('write.leftOut', { number: step.made.leftOut })}</p>
          )}
          {step.outcome === 'dismissed' && <p className="mt-3">{t('write.notSaved')}</p>}
          <div className="mt-4 flex flex-wrap gap-3">
            <Button look={step.outcome === 'saved' ? 'plain' : 'next'} onClick={() => void save(step.made)}>
              {t('write.save')}
            </Button>
            <Button look={step.outcome === 'saved' ? 'main' : 'plain'} onClick={close}>
              {t('close')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
