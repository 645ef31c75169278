import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../domain/result/Result.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Told } from './Told.tsx';

interface NewSheetProps {
  readonly staff: Pick<StaffService, 'newSheet'>;
  readonly isDue: boolean;
  onSheet(recoveryCode: string): void;
}

/** A lead makes the recovery sheet anew, after a second look: the one before then opens nothing. */
export function NewSheet({ staff, isDue, onSheet }: NewSheetProps) {
  const { t } = useTranslation('staff');
  const [isAsked, setIsAsked] = useState(false);
  const [result, setResult] = useState<Result<unknown, StaffError>>();
  const make = async () => {
    setIsAsked(false);
    const made = await staff.newSheet();
    if (made.ok) onSheet(made.value.recoveryCode);
    else setResult(made);
  };
  return (
    <section aria-labelledby="sheet" className="mt-10 print:hidden">
      <h2 id="sheet" className="text-title font-semibold">
        {t('sheet.again')}
      </h2>
      <p>{t(isDue ? 'sheet.dueLead' : 'sheet.againLead')}</p>
      {isAsked ? (
        <fieldset className="my-2">
          <legend className="font-semibold">{t('sheet.make')}</legend>
          <p>{t('sheet.second')}</p>
          <p className="mt-2 flex flex-wrap gap-3">
            <Button autoFocus onClick={() => setIsAsked(false)}>
              {t('reason.cancel')}
            </Button>
            <Button onClick={() => void make()}>{t('sheet.makeNow')}</Button>
          </p>
        </fieldset>
      ) : (
        <p className="mt-3">
          <Button onClick={() => setIsAsked(true)}>{t('sheet.make')}</Button>
        </p>
      )}
      <Told result={result} done="" />
    </section>
  );
}
