import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { MadeShift } from '../../../services/shift/ShiftService.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { formatBytes } from '../../../ui/format/formatBytes.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';

interface ShiftSheetProps {
  readonly desk: Pick<StaffDesk, 'saveFile' | 'nowMs'>;
  readonly made: MadeShift;
  onDone(): void;
}

/** The file for the next window and its code, which is shown this once. */
export function ShiftSheet({ desk, made, onDone }: ShiftSheetProps) {
  const { t } = useTranslation('staff');
  const locale = useLocale();
  const { file, code, count, leftOut, unreadable, load } = made;
  const { photographs, bytes, said } = load;
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    const time = timeAtCentre(new Date(desk.nowMs()).toISOString()).replace(/\D+/g, '-');
    if (await desk.saveFile(`shift-${time}.otshift`, file)) setSaved(true);
  };
  return (
    <div className="max-w-prose">
      <h1 className="text-display font-bold">{t('shift.codeTitle')}</h1>
      <p className="mt-2">{t('shift.made', { count })}</p>
      {photographs + said > 0 && (
        <ul className="list-disc ps-6">
          {photographs > 0 && (
            <li>{t('shift.photographs', { count: photographs, size: formatBytes(bytes, locale) })}</li>
          )}
          {said > 0 && <li>{t('shift.said', { count: said })}</li>}
        </ul>
      )}
      {leftOut > 0 && <p className="font-semibold">{t('shift.leftOut', { count: leftOut })}</p>}
      {unreadable > 0 && <p className="font-semibold">{t('shift.unreadable', { count: unreadable })}</p>}
      <p className="mt-2 print:hidden">{t('shift.codeLead')}</p>
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
      <p role="status" className="mt-2 min-h-7 font-semibold">
        {isSaved && t('shift.saved')}
      </p>
    </div>
  );
}
