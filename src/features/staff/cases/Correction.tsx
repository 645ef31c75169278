import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePaper } from '../../../domain/cases/Case.ts';
import type { PaperCheck } from '../../../domain/cases/PaperCheck.ts';
import type { PlainDate } from '../../../domain/dates/PartialDate.ts';
import type { ActionDraft } from '../../../services/staff/StaffService.ts';
import { TextField } from '../../../ui/field/TextField.tsx';
import { CheckForm, type CheckKind, type ReasonedKind } from './CheckForm.tsx';
import { caseKeys } from './caseKeys.ts';
import { KeyButton } from './KeyButton.tsx';
import { useCaseKeys } from './useCaseKeys.ts';

interface CorrectionProps {
  readonly paper: CasePaper;
  readonly today: PlainDate;
  onCorrect(draft: ActionDraft): void;
  onCancel(): void;
}

/** The last check of a paper that stands: what a correction names. Undefined where nothing was said of it. */
export function checkToCorrect(paper: CasePaper | undefined): string | undefined {
  return paper?.history.filter(({ action, undone }) => !undone && action.type === 'paperChecked').at(-1)?.action.id;
}

/** What was said of a paper is never overwritten: it is corrected, with a reason, and the next receipt says so. */
export function Correction({ paper, today, onCorrect, onCancel }: CorrectionProps) {
  const { t } = useTranslation('staff');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState<ReasonedKind>();
  const buttons = useRef<HTMLDivElement>(null);
  const isBlocked = reason.trim() === '';
  const correct = (check: PaperCheck) => {
    const target = checkToCorrect(paper);
    if (target !== undefined) onCorrect({ type: 'corrected', target, reason, check });
  };
  const begin = (kind: CheckKind) => {
    if (isBlocked) return;
    if (kind === 'accepted' || kind === 'copyTaken') correct({ result: kind, reason: null, until: null });
    else setAsking(kind);
  };
  useCaseKeys((key) => {
    if (asking !== undefined) return false;
    const kind = caseKeys.check.find(([one]) => one === key)?.[1];
    if (key === caseKeys.back) onCancel();
    else if (kind === undefined) return false;
    else begin(kind);
    return true;
  });
  return (
    <div className="mt-3 border-2 border-rule p-4" data-correction>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          // From the field on to what is right instead: there digits count again.
          if (!isBlocked) buttons.current?.querySelector('button')?.focus();
        }}
        onKeyDown={({ key, nativeEvent }) => {
          // An input method takes Esc for itself first.
          if (key === caseKeys.back && !nativeEvent.isComposing) onCancel();
        }}
      >
        <p className="font-semibold">{t('correct.title')}</p>
        <TextField label={t('correct.reason')} autoFocus maxLength={500} value={reason} onChange={setReason} />
      </form>
      <div ref={buttons} className="mt-2 flex flex-wrap gap-2">
        {caseKeys.check.map(([key, kind]) => (
          <KeyButton key={kind} shortcut={key} disabled={isBlocked} onClick={() => begin(kind)}>
            {t(`check.${kind}`)}
          </KeyButton>
        ))}
        <KeyButton shortcut={caseKeys.back} look="quiet" onClick={onCancel}>
          {t('reason.cancel')}
        </KeyButton>
      </div>
      {asking !== undefined && (
        <CheckForm
          key={asking}
          kind={asking}
          today={today}
          onCheck={correct}
          onCancel={() => {
            setAsking(undefined);
            buttons.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </div>
  );
}
