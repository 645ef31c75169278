import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  BackupError,
  BackupRun,
  BackupService,
  BackupSummary,
  InspectedBackup,
} from '../../../services/backup/BackupService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { BackupSummaryList } from './BackupSummaryList.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { RunProgress } from './RunProgress.tsx';

export interface RestoreDialogProps {
  readonly backup: BackupService;
  /** Whether anything is kept on this device that would be replaced. */
  readonly isEmpty: boolean;
  onClose(): void;
}

type Step =
  | { readonly name: 'asking'; readonly error?: BackupError }
  | { readonly name: 'running'; readonly run: BackupRun<unknown> }
  | { readonly name: 'whole'; readonly found: InspectedBackup }
  | { readonly name: 'restored'; readonly summary: BackupSummary };

/** From a file and its passphrase to what it holds. The whole file is checked before the one question is asked. */
export function RestoreDialog({ backup, isEmpty, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('backup');
  const [step, setStep] = useState<Step>({ name: 'asking' });
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const current = useRef<BackupRun<unknown>>(undefined);

  const follow = <T,>(run: BackupRun<T>): BackupRun<T> => {
    current.current = run;
    setStep({ name: 'running', run });
    return run;
  };
  const inspect = async (event: FormEvent) => {
    event.preventDefault();
    if (file === undefined || passphrase === '') return;
    const result = await follow(backup.inspect(file, passphrase)).result;
    setStep(result.ok ? { name: 'whole', found: result.value } : { name: 'asking', error: result.error });
  };
  const restore = async (found: InspectedBackup) => {
    const result = await follow(found.restore()).result;
    setStep(result.ok ? { name: 'restored', summary: result.value } : { name: 'asking', error: result.error });
  };
  const close = () => {
    current.current?.cancel();
    onClose();
  };

  return (
    <Dialog open title={t('restore.title')} onClose={close}>
      {step.name === 'asking' && (
        <form onSubmit={(event) => void inspect(event)}>
          <p>{t('restore.lead')}</p>
          <div className="mt-4">
            <Button onClick={() => chooser.current?.click()}>{t('restore.choose')}</Button>
            {/* No `accept`: phones grey out endings they do not know. */}
            <input
              ref={chooser}
              type="file"
              hidden
              aria-label={t('restore.choose')}
              onChange={(event) => setFile(event.currentTarget.files?.[0])}
            />
            <p role="status" className="mt-2 min-h-7">
              {file !== undefined && t('restore.chosen', { name: file.name })}
            </p>
          </div>
          <PassphraseField
            label={t('field.passphrase')}
            value={passphrase}
            isShown={isShown}
            autoComplete="off"
            onChange={setPassphrase}
          />
          <Switch label={t('field.show')} checked={isShown} onChange={setShown} />
          <p role="alert" className="min-h-7 font-semibold">
            {step.error !== undefined && t('failed', { reason: t(errorKey(step.error), { ...step.error }) })}
          </p>
          <div className="mt-2 flex flex-wrap gap-3">
            <Button look="main" type="submit" disabled={file === undefined || passphrase === ''}>
              {t('restore.start')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
        </form>
      )}
      {step.name === 'running' && <RunProgress run={step.run} />}
      {step.name === 'whole' && (
        <>
          <p role="status">{t('restore.whole')}</p>
          <BackupSummaryList summary={step.found.summary} sizeBytes={file?.size ?? 0} />
          <p className="mt-3 font-semibold">{t(isEmpty ? 'restore.nothingHere' : 'restore.replaces')}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button onClick={close}>{t('cancel')}</Button>
            <Button look="main" onClick={() => void restore(step.found)}>
              {t('restore.confirm')}
            </Button>
          </div>
        </>
      )}
      {step.name === 'restored' && (
        <>
          <p role="status" className="font-semibold">
            {t('restore.done')}
          </p>
          <BackupSummaryList summary={step.summary} sizeBytes={file?.size ?? 0} />
          <div className="mt-4">
            <Button look="main" onClick={close}>
              {t('close')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
