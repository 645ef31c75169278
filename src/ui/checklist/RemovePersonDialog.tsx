import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import type { ChecklistServices } from './ChecklistServices.ts';
import { SaveStatus } from './SaveStatus.tsx';
import type { PersonChoice } from './usePeople.ts';
import { usePersonName } from './usePersonName.ts';
import { useSaving } from './useSaving.ts';

interface RemovePersonDialogProps {
  readonly person: PersonChoice;
  readonly visitor: Pick<ChecklistServices['visitor'], 'removePerson'>;
  onClose(): void;
  onDone(): void;
}

/** Says what goes with the person before it goes. */
export function RemovePersonDialog({ person, visitor, onClose, onDone }: RemovePersonDialogProps) {
  const { t } = useTranslation('checklist');
  const name = usePersonName()(person);
  const { saving, run } = useSaving();
  const remove = async () => {
    if (await run(() => visitor.removePerson(person.ref))) onDone();
  };
  return (
    <Dialog open title={t('person.removeTitle', { name })} onClose={onClose}>
      <p>{t('person.removeWarning')}</p>
      <SaveStatus saving={saving} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="main" onClick={() => void remove()}>
          {t('person.removeConfirm')}
        </Button>
        <Button onClick={onClose}>{t('person.cancel')}</Button>
      </div>
    </Dialog>
  );
}
