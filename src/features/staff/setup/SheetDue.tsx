import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';

interface SheetDueProps {
  readonly staff: Pick<StaffService, 'newSheet'>;
  onMade(recoveryCode: string): void;
  /** It was printed after all, and is put away. */
  onKept(): void;
  onLater(): void;
}

/** Stands after unlocking for as long as nobody has said that the recovery sheet is put away. */
export function SheetDue({ staff, onMade, onKept, onLater }: SheetDueProps) {
  const { t } = useTranslation('staff');
  const [error, setError] = useState<StaffError>();
  const make = async () => {
    const made = await staff.newSheet();
    if (made.ok) onMade(made.value.recoveryCode);
    else setError(made.error);
  };
  return (
    <div className="max-w-prose" data-sheet-due>
      <h1 className="text-display font-bold">{t('sheet.dueTitle')}</h1>
      <p className="mt-2">{t('sheet.dueLead')}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Button look="next" onClick={() => void make()}>
          {t('sheet.make')}
        </Button>
        <Button onClick={onKept}>{t('sheet.have')}</Button>
        <Button look="quiet" onClick={onLater}>
          {t('sheet.later')}
        </Button>
      </p>
      <p role="alert" className="mt-2 min-h-7 font-semibold">
        {error !== undefined && t(errorKey(error), { ...error })}
      </p>
    </div>
  );
}
