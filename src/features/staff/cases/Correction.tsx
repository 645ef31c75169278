import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePaper } from '../../../domain/cases/Case.ts';
import type { PaperCheck } from '../../../domain/cases/PaperCheck.ts';
import type { ActionDraft } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';

interface CorrectionProps {
  /** The paper that is marked; undefined where nothing was said of it. */
  readonly paper: CasePaper | undefined;
  onCorrect(draft: ActionDraft): Promise<boolean>;
}

/** What may be right instead; why, the clerk says in words. */
const checks: readonly PaperCheck[] = [
  { result: 'accepted', reason: null, until: null },
  { result: 'copyTaken', reason: null, until: null },
  { result: 'missing', reason: 'other', until: null },
  { result: 'wrong', reason: 'other', until: null },
];

/** What a receipt has told already is never overwritten: it is corrected, with a reason, and the next receipt says so. */
export function Correction({ paper, onCorrect }: CorrectionProps) {
  const { t } = useTranslation('staff');
  const [reason, setReason] = useState('');
  const standing = paper?.history.filter(({ action, undone }) => !undone && action.type === 'paperChecked').at(-1);
  if (standing === undefined) return null;
  const correct = (check: PaperCheck) =>
    void onCorrect({ type: 'corrected', target: standing.action.id, reason, check }).then(
      (kept) => kept && setReason(''),
    );
  return (
    <details className="mt-3">
      <summary className="min-h-11 cursor-pointer py-2">{t('correct.title')}</summary>
      <TextField label={t('correct.reason')} maxLength={500} value={reason} onChange={setReason} />
      <div className="mt-2 flex flex-wrap gap-2">
        {checks.map((check) => (
          <Button key={check.result} disabled={reason.trim() === ''} onClick={() => correct(check)}>
            {t(`check.${check.result}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
