import type { i18n as I18n } from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { CasePage } from '../../features/staff/cases/CasePage.tsx';
import { DayPage } from '../../features/staff/day/DayPage.tsx';
import { Desk } from '../../features/staff/desk/Desk.tsx';
import { StaffSettings } from '../../features/staff/settings/StaffSettings.tsx';
import { FirstSteps } from '../../features/staff/setup/FirstSteps.tsx';
import { RecoverySheet } from '../../features/staff/setup/RecoverySheet.tsx';
import { SetUp } from '../../features/staff/setup/SetUp.tsx';
import { SheetDue } from '../../features/staff/setup/SheetDue.tsx';
import { Unlock } from '../../features/staff/unlock/Unlock.tsx';
import type { OfflineService } from '../../services/offline/createOfflineService.ts';
import type { Arrival } from '../../services/staff/Arrival.ts';
import type { StaffDesk } from '../../services/staff/StaffDesk.ts';
import type { StaffState } from '../../services/staff/StaffService.ts';
import { defaultIdleMinutes } from '../../services/staff/windowChoices.ts';
import { errorKey } from '../../ui/errors/errorText.ts';
import { LocaleContext, type PageAddress } from '../../ui/locale/LocaleContext.ts';
import { useHref } from '../../ui/locale/useHref.ts';
import { useSource } from '../../ui/source/useSource.ts';
import { StaffBar } from './StaffBar.tsx';
import { useAutoLock } from './useAutoLock.ts';
import { useDailyDiscard } from './useDailyDiscard.ts';
import { useFolderCopies } from './useFolderCopies.ts';
import { useStaffView } from './useStaffView.ts';

interface StaffAppProps {
  readonly i18n: I18n;
  readonly address: PageAddress;
  readonly desk: StaffDesk;
  readonly offline: OfflineService;
}

export function StaffApp({ i18n, address, desk, offline }: StaffAppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <LocaleContext.Provider value={address}>
        <Window desk={desk} offline={offline} />
      </LocaleContext.Provider>
    </I18nextProvider>
  );
}

const unknown: StaffState = { type: 'unknown' };

function Window({ desk, offline }: Pick<StaffAppProps, 'desk' | 'offline'>) {
  const { t } = useTranslation('staff');
  const href = useHref();
  const state = useSource(desk.staff.state, unknown);
  const [code, setCode] = useState<string>();
  /** Asked once for each unlocking: a visitor may be waiting. */
  const [isAsked, setIsAsked] = useState(false);
  const isOpen = state.type === 'open';
  useEffect(() => {
    document.title = t('title');
    void desk.staff.look();
  }, [desk, t]);
  const idleMinutes = (state.type === 'open' && state.book?.idleMinutes) || defaultIdleMinutes;
  const begun = (recoveryCode: string) => {
    // There is nothing to copy yet: the first reminder comes in a week.
    desk.copies.note('begun');
    setCode(recoveryCode);
  };
  const kept = async () => {
    await desk.staff.sheetKept();
    setIsAsked(true);
    setCode(undefined);
  };
  const isSheetDue = state.type === 'open' && state.book?.sheetDue === true && state.clerk.role === 'lead' && !isAsked;
  const isAtWork = state.type === 'open' && code === undefined && !isSheetDue;
  useDailyDiscard(desk.staff, isOpen);
  useFolderCopies(desk.folder, state.type);
  const lock = useAutoLock(desk.staff, { isOpen, idleMinutes, screenLock: desk.screenLock });
  return (
    <div className="mx-auto max-w-shell">
      {isAtWork && <StaffBar state={state} offline={offline} onLock={lock} />}
      <main id="main" tabIndex={-1} className="px-5 pt-6 pb-16 sm:px-8">
        {state.type === 'unknown' && <p role="status">{t('opening')}</p>}
        {state.type === 'unavailable' && <p role="alert">{t(errorKey(state.error), { ...state.error })}</p>}
        {state.type === 'notSetUp' && <SetUp staff={desk.staff} onDone={begun} />}
        {state.type === 'notSetUp' && (
          <p className="mt-6">
            <a href={href('/')} className="inline-block min-h-11 py-2 text-river underline underline-offset-4">
              {t('setup.visitor')}
            </a>
          </p>
        )}
        {state.type === 'locked' && <Unlock staff={desk.staff} clerks={state.clerks} />}
        {state.type === 'open' && code !== undefined && (
          <RecoverySheet code={code} windowName={state.window.name} onKept={() => void kept()} />
        )}
        {isSheetDue && code === undefined && (
          <SheetDue staff={desk.staff} onMade={setCode} onKept={() => void kept()} onLater={() => setIsAsked(true)} />
        )}
        {isAtWork && <Views desk={desk} state={state} onSheet={setCode} />}
      </main>
    </div>
  );
}

interface ViewsProps {
  readonly desk: StaffDesk;
  readonly state: Extract<StaffState, { type: 'open' }>;
  onSheet(code: string): void;
}

function Views({ desk, state, onSheet }: ViewsProps) {
  const { view, caseId, go } = useStaffView();
  const { t } = useTranslation('staff');
  const [arrival, setArrival] = useState<Arrival>();
  const { former = [], elsewhere } = state.book ?? {};
  const open = (id: string, how?: Arrival) => {
    setArrival(how);
    go('cases', id);
  };
  const windows = useMemo(() => new Map(elsewhere?.windows.map(({ id, name }) => [id, name])), [elsewhere]);
  if (view === 'cases' && caseId !== '')
    return (
      <CasePage
        key={caseId}
        desk={desk}
        caseId={caseId}
        // Whoever goes to another case and comes back reads no news of how it came.
        arrival={arrival?.caseId === caseId ? arrival : undefined}
        clerk={state.clerk}
        clerks={[
          ...state.clerks,
          ...former,
          ...(elsewhere?.clerks ?? []).map(({ id, name, windowId }) => ({
            id,
            name: t('history.elsewhere', { name, window: windows.get(windowId) ?? t('case.otherWindow') }),
            role: 'clerk' as const,
          })),
        ]}
        window={state.window}
        windows={windows}
        onClose={() => go('desk')}
        onOpen={(id) => open(id)}
      />
    );
  if (view === 'cases')
    return (
      <DayPage
        // Cases that were discarded in any tab leave the list at once, and those that came are in it.
        key={state.book?.log.filter(({ type }) => type === 'discarded' || type === 'takenOver').length}
        desk={desk}
        onOpen={(id) => open(id)}
      />
    );
  if (view === 'settings') return <StaffSettings desk={desk} state={state} onSheet={onSheet} />;
  return (
    <>
      <FirstSteps desk={desk} state={state} onGo={(place) => go('settings', place)} />
      <Desk desk={desk} onCopy={() => go('settings', 'copy')} onOpened={(how) => open(how.caseId, how)} />
    </>
  );
}
