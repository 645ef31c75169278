import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { allowedActions } from '../../../domain/cases/allowedActions.ts';
import type { Case, CasePaper } from '../../../domain/cases/Case.ts';
import { comeBackReasons } from '../../../domain/cases/comeBackReasons.ts';
import type { ActionDraft } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Correction } from './Correction.tsx';

interface CaseStepsProps {
  readonly found: Case;
  readonly allowed: (typeof allowedActions)[Case['status']];
  /** What was said of the marked paper; undefined where nothing was. */
  readonly paper: CasePaper | undefined;
  act(draft: ActionDraft): Promise<boolean>;
  onReceipt(): void;
  onClose(): void;
}

/** What can be done to the case as a whole, as its status allows. */
export function CaseSteps({ found, allowed, paper, act, onReceipt, onClose }: CaseStepsProps) {
  const { t } = useTranslation('staff');
  const [note, setNote] = useState('');
  const may = (type: (typeof allowed)[number]) => allowed.includes(type);
  const addNote = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '') void act({ type: 'noted', text: note }).then((kept) => kept && setNote(''));
  };
  return (
    <section aria-labelledby="steps" className="mt-4 border-t border-hair pt-4">
      <h2 id="steps" className="font-semibold">
        {t('case.steps')}
      </h2>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button look="next" disabled={!may('receiptGiven')} onClick={onReceipt}>
          {t('case.receipt')}
        </Button>
        {(['held', 'resumed', 'finished', 'left'] as const).filter(may).map((type) => (
          <Button key={type} onClick={() => void act({ type })}>
            {t(`case.do.${type}`)}
          </Button>
        ))}
        <Button onClick={onClose}>{t('case.close')}</Button>
      </div>
      {found.receiptIds.length > 0 && may('corrected') && <Correction paper={paper} onCorrect={act} />}
      {may('returned') && (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer py-2">{t('case.return')}</summary>
          <div className="flex flex-wrap gap-2">
            {comeBackReasons.map(({ code }) => (
              <Button key={code} onClick={() => void act({ type: 'returned', reason: code })}>
                {t(`comeBack.${code}`)}
              </Button>
            ))}
          </div>
        </details>
      )}
      <form className="flex flex-wrap items-end gap-2" onSubmit={addNote}>
        <TextField label={t('case.note')} maxLength={500} value={note} onChange={setNote} />
        <Button type="submit" disabled={!may('noted') || note.trim() === ''}>
          {t('case.addNote')}
        </Button>
      </form>
      <ul className="mt-2">
        {found.notes.map(({ id, text }) => (
          <li key={id} data-note={id} className="border-b border-hair py-1">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
