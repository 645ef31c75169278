import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import type { CaseSummary } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface CaseListProps {
  readonly found: readonly CaseSummary[];
  nameOf(one: CaseSummary): string;
  onOpen(caseId: string): void;
}

const shownAtOnce = 100;

/** The cases that were found, a hundred at a time. Drawn anew only when others were found. */
export const CaseList = memo(function CaseList({ found, nameOf, onOpen }: CaseListProps) {
  const { t } = useTranslation('staff');
  const [most, setMost] = useState(shownAtOnce);
  return (
    <>
      <ul className="mt-2 border-t border-hair">
        {found.slice(0, most).map((one) => (
          <li key={one.caseId} className="border-b border-hair">
            <button
              type="button"
              data-case={one.caseId}
              onClick={() => onOpen(one.caseId)}
              className="flex min-h-11 w-full flex-wrap items-baseline gap-x-4 py-2 text-start"
            >
              <span className="tabular-nums">{timeAtCentre(one.openedAt)}</span>
              <span lang="zh-Hans" className="flex-1 font-semibold">
                {nameOf(one)}
              </span>
              <span>{t(`status.${one.status}`)}</span>
              {one.practice && <span className="border border-ink px-1 text-small">{t('case.practice')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className="mt-3">
          <Button onClick={() => setMost(most + shownAtOnce)}>{t('day.more')}</Button>
        </p>
      )}
    </>
  );
});
