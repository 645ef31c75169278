import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePaper } from '../../../domain/cases/Case.ts';
import type { ActionDraft } from '../../../services/staff/StaffService.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface CorrectionProps {
  /** The paper that is marked; undefined where nothing was said of it. */
  readonly paper: CasePaper | undefined;
  onCorrect(draft: ActionDraft): Promise<boolean>;
}

const results = ['accepted', 'copyTaken', 'missing', 'wrong'] as const;

/** What a receipt has told already is never overwritten: it is corrected, with a reason, and the next receipt says so. */
export function Correction({ paper, onCorrect }: CorrectionProps) {
  const { t } = useTranslation('staff');
  const [reason, setReason] = useState('');
  const target = paper?.history.filter(({ action, undone }) => !undone && action.type === 'paperChecked').at(-1)
    ?.action.id;
  if (target === undefined) return null;
  const correct = (result: (typeof results)[number]) => {
    const check =
      result === 'missing' || result === 'wrong'
        ? { result, reason: 'other' as const, until: null }
        : { result, reason: null, until: null };
    void onCorrect({ type: 'corrected', target, reason, check }).then((kept) => kept && setReason(''));
  };
  return (
    <details className="mt-3">
      <summary className="min-h-11 cursor-pointer py-2">{t('correct.title')}</summary>
      <label className="block font-semibold">
        {t('correct.reason')}
        <input
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
          className="mt-1 block min-h-11 w-full border-2 border-rule bg-raised px-3 py-2 font-normal"
        />
      </label>
      <div className="mt-2 flex flex-wrap gap-2">
        {results.map((result) => (
          <Button key={result} disabled={reason.trim() === ''} onClick={() => correct(result)}>
            {t(`check.${result}`)}
          </Button>
        ))}
      </div>
    </details>
  );
}
