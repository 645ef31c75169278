import { useTranslation } from 'react-i18next';
import type { OfflineService } from '../../services/offline/createOfflineService.ts';
import type { StaffState } from '../../services/staff/StaffService.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Mark } from '../../ui/mark/Mark.tsx';
import { OfflineStatus } from '../shell/OfflineStatus.tsx';
import { useStaffView } from './useStaffView.ts';

interface StaffBarProps {
  readonly state: Extract<StaffState, { type: 'open' }>;
  readonly offline: OfflineService;
  onLock(): void;
}

/** Where one is, who one is, and the way out. */
export function StaffBar({ state, offline, onLock }: StaffBarProps) {
  const { t } = useTranslation('staff');
  const { view, go } = useStaffView();
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hair px-5 py-2 sm:px-8 print:hidden">
      <span className="flex min-h-11 items-center gap-2.5 font-bold">
        <Mark />
        {state.window.name}
      </span>
      <nav
        aria-label={t('nav.label')}
        className="order-last flex basis-full flex-wrap gap-x-2 sm:order-none sm:flex-1 sm:basis-auto"
      >
        {(['desk', 'cases', 'settings'] as const).map((one) => (
          <Button key={one} look="quiet" aria-current={view === one ? 'page' : undefined} onClick={() => go(one)}>
            {t(one === 'cases' ? 'nav.day' : `nav.${one}`)}
          </Button>
        ))}
      </nav>
      <span className="order-last sm:order-none">
        <OfflineStatus offline={offline} />
      </span>
      <span className="ms-auto text-small sm:ms-0">{state.clerk.name}</span>
      <Button onClick={onLock} title="Alt+L">
        {t('nav.lock')}
      </Button>
    </header>
  );
}
