import { useTranslation } from 'react-i18next';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useSource } from '../../../ui/source/useSource.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';

interface StillReadingProps {
  readonly staff: Pick<StaffService, 'reading' | 'stopReading'>;
  /** How many cases have been read. */
  readonly count: number;
  onGoOn(): void;
}

const notBegun = { done: 0, total: 0, isStopped: false };

/** That the list is not whole yet: how far it is, and the way to stop and to go on. */
export function StillReading({ staff, count, onGoOn }: StillReadingProps) {
  const { t } = useTranslation('staff');
  const { isStopped } = useSource(staff.reading, notBegun);
  return (
    <div className="mt-2 font-semibold" data-reading>
      {isStopped ? (
        <>
          <p role="status">{t('day.stopped', { count })}</p>
          <Button onClick={onGoOn}>{t('day.goOn')}</Button>
        </>
      ) : (
        <WorkLine
          work={{ progress: staff.reading, cancel: () => staff.stopReading() }}
          label={t('day.stillReading', { count })}
          cancel={t('day.stop')}
        />
      )}
    </div>
  );
}
