import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import type { ChecklistServices } from './ChecklistServices.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { RemovePersonDialog } from './RemovePersonDialog.tsx';
import type { PersonChoice } from './usePeople.ts';
import { usePersonName } from './usePersonName.ts';

interface PersonSwitcherProps {
  readonly people: readonly PersonChoice[];
  readonly current: PersonChoice;
  readonly visitor: ChecklistServices['visitor'];
  onChoose(ref: PersonChoice['ref']): void;
}

/** Whose papers these are. Everyone has a list of their own; only the reader cannot be removed. */
export function PersonSwitcher({ people, current, visitor, onChoose }: PersonSwitcherProps) {
  const { t } = useTranslation('checklist');
  const nameOf = usePersonName();
  const [asked, setAsked] = useState<'add' | 'rename' | 'remove'>();
  const close = () => setAsked(undefined);
  return (
    <div className="noscript:hidden">
      <div className="print:hidden">
        {people.length > 1 && (
          <Choice
            label={t('person.forWhom')}
            layout="row"
            options={people.map((person) => ({ value: person.ref, label: nameOf(person) }))}
            value={current.ref}
            onChange={onChoose}
          />
        )}
        <div className="-ms-5.5 flex flex-wrap">
          <Button look="quiet" onClick={() => setAsked('add')}>
            {t('person.add')}
          </Button>
          {current.ref !== 'self' && (
            <>
              <Button look="quiet" onClick={() => setAsked('rename')}>
                {t('person.rename', { name: nameOf(current) })}
              </Button>
              <Button look="quiet" onClick={() => setAsked('remove')}>
                {t('person.remove', { name: nameOf(current) })}
              </Button>
            </>
          )}
        </div>
      </div>
      {people.length > 1 && <p className="hidden print:block">{t('person.printed', { name: nameOf(current) })}</p>}
      {(asked === 'add' || asked === 'rename') && (
        <PersonDialog
          person={asked === 'rename' ? current : undefined}
          visitor={visitor}
          onClose={close}
          onDone={(ref) => {
            onChoose(ref);
            close();
          }}
        />
      )}
      {asked === 'remove' && (
        <RemovePersonDialog
          person={current}
          visitor={visitor}
          onClose={close}
          onDone={() => {
            onChoose('self');
            close();
          }}
        />
      )}
    </div>
  );
}
