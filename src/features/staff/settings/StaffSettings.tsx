import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { StaffState } from '../../../services/staff/StaffService.ts';
import { AddClerk } from './AddClerk.tsx';
import { ClerkList } from './ClerkList.tsx';
import { IdleTime } from './IdleTime.tsx';
import { KeepTime } from './KeepTime.tsx';
import { NewSheet } from './NewSheet.tsx';
import { OwnPassphrase } from './OwnPassphrase.tsx';
import { RecordLook } from './RecordLook.tsx';
import { SingleKeys } from './SingleKeys.tsx';
import { WindowCard } from './WindowCard.tsx';
import { WindowCopy } from './WindowCopy.tsx';
import { WindowLog } from './WindowLog.tsx';

interface StaffSettingsProps {
  readonly desk: StaffDesk;
  readonly state: Extract<StaffState, { type: 'open' }>;
  /** A new recovery code, to be shown once. */
  onSheet(recoveryCode: string): void;
}

/** This window's card, to be put up at the counter, and who works here. */
export function StaffSettings({ desk, state: { clerk, clerks, book, window }, onSheet }: StaffSettingsProps) {
  const { t } = useTranslation('staff');
  useEffect(() => {
    // Whoever was sent here for one thing stands before it.
    const place = document.getElementById(location.hash.slice(1));
    if (place === null) return;
    place.tabIndex = -1;
    place.focus();
    place.scrollIntoView();
  }, []);
  return (
    <div className="max-w-prose">
      <h1 className="text-display font-bold print:hidden">{t('settings.title')}</h1>
      <WindowCard desk={desk} windowName={window.name} />
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
      <SingleKeys preferences={desk.preferences} />
      {clerk.role === 'lead' && <RecordLook staff={desk.staff} />}
      <WindowLog book={book} clerks={clerks} />
    </div>
  );
}
