import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffState } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { QrPicture } from '../../../ui/handover/QrPicture.tsx';
import { AddClerk } from './AddClerk.tsx';
import { ClerkList } from './ClerkList.tsx';
import { IdleTime } from './IdleTime.tsx';
import { KeepTime } from './KeepTime.tsx';
import { NewSheet } from './NewSheet.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { RecordLook } from './RecordLook.tsx';
import { WindowCopy } from './WindowCopy.tsx';
import { WindowLog } from './WindowLog.tsx';

interface StaffSettingsProps {
  readonly desk: StaffDesk;
  readonly state: Extract<StaffState, { type: 'open' }>;
  /** A new recovery code, to be shown once. */
  onSheet(recoveryCode: string): void;
}

/** This window's card, to be put up at the counter, and who works here. */
export function StaffSettings({ desk, state: { clerk, clerks, book }, onSheet }: StaffSettingsProps) {
  const { t } = useTranslation('staff');
  const [card, setCard] = useState<string>();
  const [mark, setMark] = useState<string>();
  useEffect(() => {
    void desk.staff.windowCard().then(async (result) => {
      if (!result.ok) return;
      setCard(result.value);
      setMark(await desk.markOfCard(result.value));
    });
  }, [desk]);
  const code = card === undefined ? undefined : desk.qr(card);
  return (
    <div className="max-w-prose">
      <h1 className="text-display font-bold">{t('settings.title')}</h1>
      <section aria-labelledby="card" className="mt-6">
        <h2 id="card" className="text-title font-semibold">
          {t('settings.card')}
        </h2>
        <p>{t('settings.cardLead')}</p>
        <div className="my-4 w-80 max-w-full" data-card={card}>
          {code !== undefined && <QrPicture rows={code.rows} label={t('settings.card')} />}
        </div>
        <p>{t('settings.mark')}</p>
        <p className="text-title font-bold tabular-nums" data-mark>
          {mark}
        </p>
        <p className="mt-3">
          <Button onClick={() => print()}>{t('receipt.print')}</Button>
        </p>
      </section>
      <WindowCopy desk={desk} isLead={clerk.role === 'lead'} />
      <section aria-labelledby="clerks" className="mt-10 print:hidden">
        <h2 id="clerks" className="text-title font-semibold">
          {t('settings.clerks')}
        </h2>
        <ClerkList staff={desk.staff} clerk={clerk} clerks={clerks} />
        {clerk.role === 'lead' && <AddClerk staff={desk.staff} />}
      </section>
      <OwnPassphrase staff={desk.staff} />
      {clerk.role === 'lead' && <NewSheet staff={desk.staff} isDue={book?.sheetDue === true} onSheet={onSheet} />}
      {book !== null && (
        <>
          <IdleTime
            staff={desk.staff}
            minutes={book.idleMinutes}
            isLead={clerk.role === 'lead'}
            screenLock={desk.screenLock}
          />
          <KeepTime
            staff={desk.staff}
            book={book}
            clerks={clerks}
            isLead={clerk.role === 'lead'}
            nowMs={desk.nowMs()}
          />
        </>
      )}
      {clerk.role === 'lead' && <RecordLook staff={desk.staff} />}
      <WindowLog book={book} clerks={clerks} />
    </div>
  );
}
