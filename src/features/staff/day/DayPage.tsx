import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayAtCentre } from '../../../domain/calendar/todayAtCentre.ts';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import type { MadeShift } from '../../../services/shift/ShiftService.ts';
import type { TableFormat } from '../../../services/staff/export/CaseTable.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { TextField } from '../../../ui/field/TextField.tsx';
import { useWork } from '../../../ui/work/useWork.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';
import { CaseList } from './CaseList.tsx';
import { clerkNames } from './clerkNames.ts';
import { DayFigures } from './DayFigures.tsx';
import type { CaseFilter } from './findCases.ts';
import { HandOver } from './HandOver.tsx';
import { ShiftSheet } from './ShiftSheet.tsx';
import { StillReading } from './StillReading.tsx';
import { shownStatuses } from './shownStatuses.ts';
import { tableOfCases } from './tableOfCases.ts';
import { useDay } from './useDay.ts';

interface DayPageProps {
  readonly desk: StaffDesk;
  onOpen(caseId: string): void;
}

/** Every case of this window, newest first, with what became of today's. */
export function DayPage({ desk, onOpen }: DayPageProps) {
  const { t } = useTranslation('staff');
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<CaseFilter['status']>('all');
  const { work, run } = useWork(createLongWork);
  const [made, setMade] = useState<MadeShift>();
  const { listing, error, readOn, today, found, isNamed, nameOf } = useDay(desk, { query, status });
  if (error !== undefined) return <p role="alert">{t(errorKey(error), { ...error })}</p>;
  if (made !== undefined) return <ShiftSheet desk={desk} made={made} onDone={() => setMade(undefined)} />;
  const { cases, isWhole } = listing;
  if (cases.length === 0 && !isWhole) return <p role="status">{t('day.reading')}</p>;
  const save = async (format: TableFormat) => {
    const clerks = clerkNames(desk.staff.state.get());
    const table = tableOfCases(found, nameOf, {
      title: t('day.title'),
      heading: (['case', 'opened', 'status', 'comeBack', 'errands', 'clerk', 'practice'] as const).map((name) =>
        t(`day.column.${name}`),
      ),
      status: (one) => t(`status.${one}`),
      comeBack: (reason) => t(`comeBack.${reason}`),
      clerk: (id) => clerks.get(id) ?? t('history.somebody'),
      practice: t('case.practice'),
    });
    await run((work) => desk.saveTable(`cases-${todayAtCentre(desk.nowMs())}`, format, table, work));
  };
  return (
    <div>
      <h1 className="text-display font-bold">{t('day.title')}</h1>
      {!isWhole && <StillReading staff={desk.staff} count={cases.length} onGoOn={readOn} />}
      <DayFigures today={today} />
      <div className="mt-6 flex flex-wrap items-end gap-3">
        <div className="grow basis-96 lg:grow-0">
          <TextField label={t('day.search')} value={query} onChange={setQuery} />
        </div>
        <label className="font-semibold">
          {t('day.status')}
          <select
            value={status}
            onChange={(event) => setStatus(event.target.value as typeof status)}
            className="mt-1 block min-h-11 w-full min-w-0 border-2 border-rule bg-raised px-3 py-2 font-normal"
          >
            {(['all', ...shownStatuses] as const).map((one) => (
              <option key={one} value={one}>
                {t(`status.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            disabled={!isWhole || !isNamed || work !== undefined || found.length === 0}
            onClick={() => void save(format)}
          >
            {t(`day.${format}`)}
          </Button>
        ))}
      </div>
      {work !== undefined && <WorkLine work={work} label={t('day.writing')} cancel={t('work.cancel')} />}
      <p role="status" className="mt-2 text-small">
        {t(isWhole ? 'day.found' : 'day.foundSoFar', { count: found.length })}
      </p>
      <HandOver desk={desk} listing={listing} onMade={setMade} />
      <CaseList found={found} nameOf={nameOf} onOpen={onOpen} />
    </div>
  );
}
