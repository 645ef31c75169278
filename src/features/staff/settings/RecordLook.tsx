import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../domain/result/Result.ts';
import { createLongWork } from '../../../services/longWork/createLongWork.ts';
import type { RecordCheck, RecordFault } from '../../../services/staff/RecordCheck.ts';
import type { StaffError } from '../../../services/staff/StaffError.ts';
import type { StaffService } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { useWork } from '../../../ui/work/useWork.ts';
import { WorkLine } from '../../../ui/work/WorkLine.tsx';

/** A lead has the whole record looked through, and reads plainly what does not fit. */
export function RecordLook({ staff }: { readonly staff: Pick<StaffService, 'checkRecord'> }) {
  const { t } = useTranslation('staff');
  const [result, setResult] = useState<Result<RecordCheck, StaffError>>();
  const { work, run } = useWork(createLongWork);
  const look = async () => {
    setResult(undefined);
    setResult(await run((work) => staff.checkRecord(work)));
  };
  const found = result?.ok ? result.value : undefined;
  const hasFaults = found !== undefined && found.faultCount > 0;
  return (
    <section aria-labelledby="record" className="mt-10 print:hidden" data-record={found?.faultCount}>
      <h2 id="record" className="text-title font-semibold">
        {t('record.title')}
      </h2>
      <p>{t('record.lead')}</p>
      <p className="mt-3">
        <Button disabled={work !== undefined} onClick={() => void look()}>
          {t('record.look')}
        </Button>
      </p>
      {work !== undefined && <WorkLine work={work} label={t('record.looking')} cancel={t('work.cancel')} />}
      <div role="status" className="min-h-7">
        {result?.ok === false && <p className="font-semibold">{t(errorKey(result.error), { ...result.error })}</p>}
        {found !== undefined && (
          <>
            <p className="font-semibold">
              {hasFaults ? t('record.faults', { count: found.faultCount }) : t('record.fits')}
            </p>
            <p>{t('record.seen', { actions: found.actions, receipts: found.receipts, cases: found.cases })}</p>
            {found.discarded > 0 && <p>{t('record.discarded', { count: found.discarded })}</p>}
          </>
        )}
        {hasFaults && (
          <ul className="my-2 list-disc ps-6">
            {found.faults.map((fault) => (
              <li key={JSON.stringify(fault)} data-fault={fault.type}>
                {t(keyOf(fault), { ...fault })}
              </li>
            ))}
          </ul>
        )}
        {hasFaults && found.faultCount > found.faults.length && <p>{t('record.more')}</p>}
        {hasFaults && <p>{t('record.next')}</p>}
      </div>
    </section>
  );
}

function keyOf(fault: RecordFault) {
  return fault.type === 'missing' && fault.from === fault.to
    ? ('record.fault.missingOne' as const)
    : (`record.fault.${fault.type}` as const);
}
