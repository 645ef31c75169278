import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/visitor/Person.ts';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import type { ChecklistServices } from './ChecklistServices.ts';
import { SaveStatus } from './SaveStatus.tsx';
import type { PersonChoice } from './usePeople.ts';
import { useSaving } from './useSaving.ts';

const kinds = ['family', 'firm', 'other'] as const;

interface PersonDialogProps {
  /** Whom to call something else; undefined to add someone. */
  readonly person: PersonChoice | undefined;
  readonly visitor: Pick<ChecklistServices['visitor'], 'addPerson' | 'renamePerson'>;
  onClose(): void;
  onDone(ref: PersonChoice['ref']): void;
}

/** Adds someone or changes what they are called. The label is the reader's own word; we ask for no name. */
export function PersonDialog({ person, visitor, onClose, onDone }: PersonDialogProps) {
  const { t } = useTranslation('checklist');
  const id = useId();
  const [kind, setKind] = useState<(typeof kinds)[number]>('family');
  const [label, setLabel] = useState(person?.label ?? '');
  const { saving, run } = useSaving();
  const save = async () => {
    let done: Person | undefined;
    await run(async () => {
      const result =
        person === undefined
          ? await visitor.addPerson({ kind, label: label.trim() })
          : await visitor.renamePerson(person.ref, label.trim());
      if (result.ok) done = result.value;
      return result;
    });
    if (done !== undefined) onDone(done.id);
  };
  return (
    <Dialog open title={person === undefined ? t('person.add') : t('person.renameTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {person === undefined && (
          <Choice<(typeof kinds)[number]>
            label={t('person.kindQuestion')}
            layout="row"
            options={kinds.map((value) => ({ value, label: t(`person.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        )}
        <label htmlFor={id} className="mt-4 block font-semibold">
          {t('person.label')}
        </label>
        <p className="text-small text-ink-soft">{t('person.labelNote')}</p>
        <input
          id={id}
          value={label}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setLabel(event.target.value)}
          className="mt-2 block min-h-11 w-full border-2 border-rule bg-paper px-3"
        />
        <SaveStatus saving={saving} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" look="main" disabled={saving.step === 'saving' || saving.step === 'saved'}>
            {t('person.save')}
          </Button>
          <Button onClick={onClose}>{t('person.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
