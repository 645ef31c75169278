import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAtCentre } from '../../../domain/calendar/timeAtCentre.ts';
import { todayAtCentre } from '../../../domain/calendar/todayAtCentre.ts';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { useSource } from '../../../ui/source/useSource.ts';
import { useWork } from '../../../ui/work/useWork.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';
import { FolderCopy } from './FolderCopy.tsx';

/** Everything of the window in one sealed file, should this device die. */
export function WindowCopy({ desk, isLead }: { readonly desk: StaffDesk; readonly isLead: boolean }) {
  const { t } = useTranslation('staff');
  const [told, setTold] = useState<string>();
  const { work, run } = useWork(createLongWork);
  const copy = async () => {
    setTold(undefined);
    const result = await run((work) => desk.staff.copyWindow(work));
    if (!result.ok) return setTold(t(errorKey(result.error), { ...result.error }));
    const day = todayAtCentre(desk.nowMs());
    const { file, missing } = result.value;
    const saved = await desk.saveFile(`window-${day}.onetrip`, file);
    if (saved) {
      desk.copies.note('copied');
      void desk.staff.note({ type: 'copied' });
    }
    const words = missing === 0 ? t('copy.saved') : `${t('copy.saved')} ${t('copy.without', { count: missing })}`;
    setTold(saved ? words : undefined);
  };
  // A copy into the folder is remembered as well.
  useSource(desk.folder.state, undefined);
  const last = desk.copies.lastMs();
  return (
    <section aria-labelledby="copy" className="mt-10 print:hidden">
      <h2 id="copy" className="text-title font-semibold">
        {t('copy.title')}
      </h2>
      <p>{t('copy.lead')}</p>
      <p data-last-copy>
        {last === undefined ? t('copy.never') : t('copy.last', { time: timeAtCentre(new Date(last).toISOString()) })}
      </p>
      <p className="mt-3">
        <Button disabled={work !== undefined} onClick={() => void copy()}>
          {t('copy.save')}
        </Button>
      </p>
      {work !== undefined && <WorkLine work={work} label={t('copy.making')} cancel={t('work.cancel')} />}
      <p role="status" className="min-h-7 font-semibold">
        {told}
      </p>
      <FolderCopy folder={desk.folder} isLead={isLead} />
    </section>
  );
}
