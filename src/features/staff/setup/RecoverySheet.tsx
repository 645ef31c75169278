import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';

interface RecoverySheetProps {
  readonly code: string;
  readonly windowName: string;
  onKept(): void;
}

/** Shown once: without this sheet nobody can help who has forgotten every passphrase. On paper it says how it is used. */
export function RecoverySheet({ code, windowName, onKept }: RecoverySheetProps) {
  const { t } = useTranslation('staff');
  return (
    <div className="max-w-prose">
      <h1 className="text-display font-bold print:hidden">{t('sheet.title')}</h1>
      <p className="mt-2 print:hidden">{t('sheet.lead')}</p>
      <div className="mt-6 border-2 border-ink p-6 print:mt-0" data-sheet>
        <p className="hidden text-title font-bold print:block">{t('sheet.again')}</p>
        <p className="text-small">{windowName}</p>
        <p lang="en" translate="no" className="mt-2 text-lead font-bold tracking-wider break-words" data-recovery>
          {code}
        </p>
        <p className="mt-4 text-small">{t('sheet.use')}</p>
        <p className="mt-2 text-small">{t('sheet.note')}</p>
      </div>
      <p className="mt-6 flex flex-wrap gap-3 print:hidden">
        <Button onClick={() => print()}>{t('sheet.print')}</Button>
        <Button look="next" onClick={onKept}>
          {t('sheet.kept')}
        </Button>
      </p>
    </div>
  );
}
