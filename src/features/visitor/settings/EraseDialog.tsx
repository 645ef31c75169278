import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/controls/Dialog.tsx';

interface EraseDialogProps {
  readonly open: boolean;
  onErase(): Promise<void>;
  onClose(): void;
}

/** The one question before everything is erased. What is safe comes first and has the focus. */
export function EraseDialog({ open, onErase, onClose }: EraseDialogProps) {
  const { t } = useTranslation('settings');
  const [erasing, setErasing] = useState(false);
  const erase = async () => {
    setErasing(true);
    await onErase();
    setErasing(false);
  };
  return (
    <Dialog open={open} title={t('erase.title')} onClose={onClose}>
      <p>{t('erase.what')}</p>
      <p className="mt-2">{t('erase.stays')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={onClose} disabled={erasing}>
          {t('erase.cancel')}
        </Button>
        <Button look="main" onClick={() => void erase()} disabled={erasing}>
          {t(erasing ? 'erase.erasing' : 'erase.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
