import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import type { MadeShift } from '../../../services/shift/ShiftService.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { CaseListing } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Choice, type ChoiceOption } from '../../../ui/controls/Choice.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { useWork } from '../../../ui/work/useWork.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';
import { casesToHandOver, type HandOverChoice, handOverChoices } from './casesToHandOver.ts';
import { ShiftAlong } from './ShiftAlong.tsx';
import { useShiftLoad } from './useShiftLoad.ts';

interface HandOverProps {
  readonly desk: StaffDesk;
  readonly listing: CaseListing;
  onMade(made: MadeShift): void;
}

/**
 * Which cases go to another window, and the file with them. Counting looks at every case: only while this is unfolded,
 * and only when there are others; a key in the search field beside it costs nothing.
 */
export const HandOver = memo(function HandOver({ desk, listing, onMade }: HandOverProps) {
  const { t } = useTranslation('staff');
  const [choice, setChoice] = useState<HandOverChoice>('notEnded');
  const [error, setError] = useState<StaffError>();
  const { work, run } = useWork(createLongWork);
  const [isShown, setShown] = useState(false);
  const [isAlong, setAlong] = useState(true);
  const chosen = useMemo(
    () =>
      new Map(
        handOverChoices.map((one) => [one, isShown ? casesToHandOver(listing.cases, one, desk.nowMs()) : []] as const),
      ),
    [listing, desk, isShown],
  );
  const ids = useMemo(() => (chosen.get(choice) ?? []).map(({ caseId }) => caseId), [chosen, choice]);
  const load = useShiftLoad(desk.staff, ids, isShown && listing.isWhole);
  const make = async () => {
    setError(undefined);
    const made = await run((work) => desk.staff.handOver(ids, work, { withBrought: isAlong }));
    if (made.ok) onMade(made.value);
    else setError(made.error);
  };
  const shownError = error ?? (load?.ok === false ? load.error : undefined);
  return (
    <details
      className="mt-8 max-w-prose border-t border-hair"
      data-hand-over
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t('shift.title')}</summary>
      <p className="mb-3">{t('shift.lead')}</p>
      <Choice
        label={t('shift.which')}
        options={handOverChoices.map(
          (value): ChoiceOption<HandOverChoice> => ({
            value,
            label: t(`shift.${value}`, { count: chosen.get(value)?.length ?? 0 }),
          }),
        )}
        value={choice}
        onChange={(value) => setChoice(value)}
      />
      {load?.ok !== false && <ShiftAlong load={load?.value} isAlong={isAlong} onChange={setAlong} />}
      <p className="mt-3">
        <Button disabled={load?.ok !== true || work !== undefined || ids.length === 0} onClick={() => void make()}>
          {t('shift.make')}
        </Button>
      </p>
      {work !== undefined && <WorkLine work={work} label={t('shift.making')} cancel={t('work.cancel')} />}
      <p role="alert" className="min-h-7 font-semibold">
        {shownError !== undefined && t(errorKey(shownError), { ...shownError })}
      </p>
    </details>
  );
});
