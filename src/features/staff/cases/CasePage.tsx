import { useTranslation } from 'react-i18next';
import type { Arrival } from '../../../services/staff/Arrival.ts';
import type { StaffDesk } from '../../../services/staff/StaffDesk.ts';
import type { Clerk, WindowName } from '../../../services/staff/StaffService.ts';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { CaseDesk } from './CaseDesk.tsx';
import { ScanNotice } from './ScanNotice.tsx';
import { useCase } from './useCase.ts';
import { useScanGuard } from './useScanGuard.ts';

interface CasePageProps {
  readonly desk: StaffDesk;
  readonly caseId: string;
  /** How it came from the desk; undefined where it was opened out of the list. */
  readonly arrival: Arrival | undefined;
  readonly clerk: Clerk;
  readonly clerks: readonly Clerk[];
  readonly window: WindowName;
  readonly windows: ReadonlyMap<string, string>;
  onClose(): void;
  onOpen(caseId: string): void;
}

/** One case, once it has been read. */
export function CasePage({ desk, caseId, ...rest }: CasePageProps) {
  const { t } = useTranslation('staff');
  const { read, ...open } = useCase(desk, caseId);
  const { isScanned, forget } = useScanGuard();
  const found = read?.case;
  if (found?.opened === undefined)
    return (
      <p role="status">{open.error === undefined ? t('case.opening') : t(errorKey(open.error), { ...open.error })}</p>
    );
  return (
    <>
      {isScanned && <ScanNotice onNext={rest.onClose} onStay={forget} />}
      <CaseDesk
        {...rest}
        {...open}
        desk={desk}
        caseId={caseId}
        found={found}
        opened={found.opened}
        handover={read?.handover ?? null}
      />
    </>
  );
}
