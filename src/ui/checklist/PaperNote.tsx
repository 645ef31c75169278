import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result, TaggedError } from '../../domain/result/Result.ts';
import { Button } from '../controls/Button.tsx';
import type { ChecklistServices } from './ChecklistServices.ts';
import { CopyTyped } from './CopyTyped.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useNoteField } from './useNoteField.ts';

interface PaperNoteProps {
  readonly draftKey: string;
  readonly paperName: string;
  readonly stored: string;
  readonly unsaved: ChecklistServices['unsaved'];
  save(note: string): Promise<Result<unknown, TaggedError>>;
}

/** The reader's own note on one paper: a quiet button until there is one. */
export function PaperNote(props: PaperNoteProps) {
  const { paperName, stored } = props;
  const { t } = useTranslation('checklist');
  const id = useId();
  const field = useNoteField(props);
  const { text, saving } = field;
  const [asked, setAsked] = useState(false);
  if (text === '' && !asked && saving.step === 'idle') {
    return (
      <p className="-ms-5.5 noscript:hidden print:hidden">
        <Button look="quiet" onClick={() => setAsked(true)}>
          {t('paper.addNote')}
          <span className="sr-only">{t('paper.of', { paper: paperName })}</span>
        </Button>
      </p>
    );
  }
  const elsewhere = saving.step === 'failed' && saving.error.type === 'storage/changed-elsewhere';
  return (
    <div className="mt-2 noscript:hidden">
      <label htmlFor={id} className="text-small text-ink-soft print:hidden">
        {t('paper.note')}
        <span className="sr-only">{t('paper.of', { paper: paperName })}</span>
      </label>
      <textarea
        id={id}
        ref={(element) => {
          if (asked && element !== null && text === '') element.focus();
        }}
        value={text}
        rows={2}
        maxLength={500}
        // Else the browser writes it, readable, into its own list of open tabs.
        autoComplete="off"
        onChange={(event) => field.write(event.target.value)}
        onBlur={() => void field.leave()}
        className={`mt-1 block w-full border-2 border-rule bg-raised p-3 ${text === '' ? 'print:hidden' : ''}`}
      />
      <SaveStatus saving={saving} />
      {elsewhere && <p className="border-s-2 border-rule ps-4">{t('save.elsewhere', { note: stored })}</p>}
      {saving.step === 'failed' && (
        <p className="mt-2 flex flex-wrap gap-3">
          <Button onClick={() => void field.flush()}>{t('save.retry')}</Button>
          <CopyTyped typed={[text]} />
          {elsewhere && <Button onClick={field.takeStored}>{t('save.takeOther')}</Button>}
        </p>
      )}
    </div>
  );
}
