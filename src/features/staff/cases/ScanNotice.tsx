import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';

interface ScanNoticeProps {
  onNext(): void;
  onStay(): void;
}

function bringIntoView(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' });
}

/** That a code was scanned which nobody has asked for here, and the way to where it belongs. */
export function ScanNotice({ onNext, onStay }: ScanNoticeProps) {
  const { t } = useTranslation('staff');
  return (
    <div ref={bringIntoView} role="alert" className="mb-4 border-2 border-ink p-4" data-scanned>
      <p className="font-semibold">{t('case.scanned')}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        <Button look="main" onClick={onNext}>
          {t('case.close')}
        </Button>
        <Button onClick={onStay}>{t('case.stay')}</Button>
      </p>
    </div>
  );
}
