import { type FormEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../domain/cases/Case.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { caseKeys } from './caseKeys.ts';

interface NotesProps {
  readonly notes: Case['notes'];
  readonly mayNote: boolean;
  readonly fieldRef: Ref<HTMLInputElement>;
  /** False where it was not kept: then it stays in the field. */
  onNote(text: string): Promise<boolean>;
  onLeave(): void;
}

/** What clerks noted, and a line to note more; Enter adds it, Esc leaves it as it is. */
export function Notes({ notes, mayNote, fieldRef, onNote, onLeave }: NotesProps) {
  const { t } = useTranslation('staff');
  const [note, setNote] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '') void onNote(note).then((kept) => kept && setNote(''));
  };
  return (
    <>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={add}
        onKeyDown={({ key, nativeEvent }) => {
          // An input method takes Esc for itself first.
          if (key === caseKeys.back && !nativeEvent.isComposing) onLeave();
        }}
      >
        <TextField label={t('case.note')} inputRef={fieldRef} maxLength={500} value={note} onChange={setNote} />
        <Button type="submit" disabled={!mayNote || note.trim() === ''}>
          {t('case.addNote')}
        </Button>
      </form>
      <ul className="mt-2">
        {notes.map(({ id, text }) => (
          <li key={id} data-note={id} className="border-b border-hair py-1">
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
