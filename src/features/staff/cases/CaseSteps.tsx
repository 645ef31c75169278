import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { allowedActions } from '../../../domain/cases/allowedActions.ts';
import type { Case, CasePaper } from '../../../domain/cases/Case.ts';
import { comeBackReasons } from '../../../domain/cases/comeBackReasons.ts';
import type { PlainDate } from '../../../domain/dates/PartialDate.ts';
import type { ActionDraft } from '../../../services/staff/StaffService.ts';
import type { ReasonedKind } from './CheckForm.tsx';
import { Correction, checkToCorrect } from './Correction.tsx';
import { caseKeys } from './caseKeys.ts';
import { KeyButton } from './KeyButton.tsx';
import { Notes } from './Notes.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import { useCaseKeys } from './useCaseKeys.ts';

/** What asks for a reason at this moment; keys are its own until it is answered or left. */
export type Asking = ReasonedKind | 'returned' | 'corrected';

interface CaseStepsProps {
  readonly found: Case;
  readonly allowed: (typeof allowedActions)[Case['status']];
  /** What was said of the marked paper; undefined where nothing was. */
  readonly paper: CasePaper | undefined;
  readonly today: PlainDate;
  readonly asking: Asking | undefined;
  onAsk(asking: Asking): void;
  /** The papers take the keys again. */
  onAnswered(): void;
  act(draft: ActionDraft): Promise<boolean>;
  onReceipt(): void;
  onNext(): void;
}

const steps = ['held', 'resumed', 'finished', 'left'] as const;

/** What can be done to the case as a whole, as its status allows; each by a button, and by the key that stands on it. */
export function CaseSteps(props: CaseStepsProps) {
  const { found, allowed, paper, today, asking, onAsk, onAnswered, act, onReceipt, onNext } = props;
  const { t } = useTranslation('staff');
  const noteField = useRef<HTMLInputElement>(null);
  const may = (type: (typeof allowed)[number]) => allowed.includes(type);
  const mayCorrect = may('corrected') && checkToCorrect(paper) !== undefined;
  const step = (draft: ActionDraft) => {
    if (!may(draft.type)) return;
    onAnswered();
    void act(draft);
  };
  useCaseKeys((key) => {
    if (asking !== undefined) return false;
    const type = steps.find((one) => caseKeys.step[one] === key);
    if (type !== undefined) step({ type });
    else if (key === caseKeys.receipt) onReceipt();
    else if (key === caseKeys.returned) may('returned') && onAsk('returned');
    else if (key === caseKeys.corrected) mayCorrect && onAsk('corrected');
    else if (key === caseKeys.note) noteField.current?.focus();
    else if (key === caseKeys.next) onNext();
    else return false;
    return true;
  });
  return (
    <section aria-labelledby="steps" className="mt-4 border-t border-hair pt-4">
      <h2 id="steps" className="font-semibold">
        {t('case.steps')}
      </h2>
      <div className="mt-2 flex flex-wrap gap-2">
        <KeyButton shortcut={caseKeys.receipt} look="next" disabled={!may('receiptGiven')} onClick={onReceipt}>
          {t('case.receipt')}
        </KeyButton>
        {steps.filter(may).map((type) => (
          <KeyButton key={type} shortcut={caseKeys.step[type]} onClick={() => step({ type })}>
            {t(`case.do.${type}`)}
          </KeyButton>
        ))}
        {may('returned') && (
          <KeyButton
            shortcut={caseKeys.returned}
            aria-expanded={asking === 'returned'}
            onClick={() => onAsk('returned')}
          >
            {t('case.return')}
          </KeyButton>
        )}
        {mayCorrect && (
          <KeyButton
            shortcut={caseKeys.corrected}
            aria-expanded={asking === 'corrected'}
            onClick={() => onAsk('corrected')}
          >
            {t('correct.title')}
          </KeyButton>
        )}
        <KeyButton shortcut={caseKeys.next} onClick={onNext}>
          {t('case.close')}
        </KeyButton>
      </div>
      {asking === 'returned' && (
        <ReasonForm
          title={t('case.return')}
          reasons={comeBackReasons.map(({ code }) => t(`comeBack.${code}`))}
          onChoose={(at) => {
            const reason = comeBackReasons[at]?.code;
            if (reason !== undefined) step({ type: 'returned', reason });
          }}
          onCancel={onAnswered}
        />
      )}
      {asking === 'corrected' && paper !== undefined && (
        <Correction paper={paper} today={today} onCorrect={step} onCancel={onAnswered} />
      )}
      <Notes
        notes={found.notes}
        mayNote={may('noted')}
        fieldRef={noteField}
        onNote={(text) => {
          onAnswered();
          return act({ type: 'noted', text });
        }}
        onLeave={onAnswered}
      />
    </section>
  );
}
