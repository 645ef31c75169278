import { useTranslation } from 'react-i18next';
import type { BackupProgress, BackupRun } from '../../../services/backup/BackupService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useSource } from '../../../ui/source/useSource.ts';

interface RunProgressProps {
  readonly run: BackupRun<unknown>;
}

const first: BackupProgress = { step: 'collecting', done: 0 };

/** How far a backup or a restoring is, and the way to stop it. Only the step is announced, not every hundredth. */
export function RunProgress({ run }: RunProgressProps) {
  const { t } = useTranslation('backup');
  const { step, done } = useSource(run.progress, first);
  return (
    <>
      <p role="status" className="mt-4">
        {t(`progress.${step}`)}
      </p>
      <progress value={done} max={1} aria-label={t(`progress.${step}`)} className="my-3 h-3 w-full accent-river" />
      <Button onClick={() => run.cancel()}>{t('progress.stop')}</Button>
    </>
  );
}
