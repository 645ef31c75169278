import { useTranslation } from 'react-i18next';
import type { ScreenLockPort } from '../../../services/staff/StaffDesk.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useSource } from '../../../ui/source/useSource.ts';

/** Whether the window locks together with the screen of the device it stands on; whoever sits at it may allow that. */
export function ScreenLockChoice({ screenLock }: { readonly screenLock: ScreenLockPort }) {
  const { t } = useTranslation('staff');
  const standing = useSource(screenLock.standing, 'unavailable');
  return (
    <>
      <p role="status" className="mt-4" data-screen-lock={standing}>
        {t(`screenLock.${standing}`)}
      </p>
      {standing === 'ask' && (
        <p className="mt-2">
          <Button onClick={() => void screenLock.allow()}>{t('screenLock.allow')}</Button>
        </p>
      )}
    </>
  );
}
