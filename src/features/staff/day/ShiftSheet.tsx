import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { MadeShift } from '../../../services/shift/ShiftService.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface ShiftSheetProps {
  readonly desk: Pick<StaffDesk, 'saveFile' | 'nowMs'>;
  readonly made: MadeShift;
  onDone(): void;
}

/** The file for the next window and its code, which is shown this once. */
export function ShiftSheet({ desk, made: { file, code, count, leftOut }, onDone }: ShiftSheetProps) {
  const { t } = useTranslation('staff');
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    const time = timeAtCentre(new Date(desk.nowMs()).toISOString()).replace(/\D+/g, '-');
    if (await desk.saveFile(`shift-${time}.otshift`, file)) setSaved(true);
  };
  return (
    <div className="max-w-prose">
      <h1 className="text-display font-bold">{t('shift.codeTitle')}</h1>
      <p className="mt-2">{t('shift.made', { count })}</p>
      {leftOut > 0 && <p className="font-semibold">{t('shift.leftOut', { count: leftOut })}</p>}
      <p className="print:hidden">{t('shift.codeLead')}</p>
      <div className="mt-4 border-2 border-ink p-6">
        <p lang="en" translate="no" className="text-lead font-bold tracking-wider break-words" data-shift-code>
          {code}
        </p>
      </div>
      <p className="mt-6 flex flex-wrap gap-3 print:hidden">
        <Button look={isSaved ? 'plain' : 'next'} onClick={() => void save()}>
          {t('shift.save')}
        </Button>
        <Button onClick={() => print()}>{t('shift.print')}</Button>
        <Button look={isSaved ? 'next' : 'plain'} disabled={!isSaved} onClick={onDone}>
          {t('shift.done')}
        </Button>
        {!isSaved && (
          <Button look="quiet" onClick={onDone}>
            {t('shift.dropped')}
          </Button>
        )}
      </p>
      <p role="status" className="min-h-7 font-semibold">
        {isSaved && t('shift.saved')}
      </p>
    </div>
  );
}
