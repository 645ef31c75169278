import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/controls/Button.tsx';

interface AtOtherWindowProps {
  /** Undefined where nobody here knows what it is called. */
  readonly name: string | undefined;
  onTakeOver(): void;
}

/** Another window has this case open; one tap takes it over. */
export function AtOtherWindow({ name, onTakeOver }: AtOtherWindowProps) {
  const { t } = useTranslation('staff');
  return (
    <div role="status" className="mt-3 border-2 border-ink p-4" data-elsewhere>
      <p>{t('case.elsewhere', { window: name ?? t('case.otherWindow') })}</p>
      <p className="mt-2">
        <Button look="main" onClick={onTakeOver}>
          {t('case.takeOver')}
        </Button>
      </p>
    </div>
  );
}
