import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperCheck, paperCheckReasons } from '../../../domain/cases/PaperCheck.ts';
import type { PlainDate } from '../../../domain/dates/PartialDate.ts';
import { errorKey } from '../../../ui/errors/errorText.ts';
import { TextField } from '../../../ui/field/TextField.tsx';
import { ReasonForm } from './ReasonForm.tsx';

const dayLength = 'YYYY-MM-DD'.length;

export type CheckKind = PaperCheck['result'];
export type ReasonedKind = keyof typeof paperCheckReasons;

interface CheckFormProps {
  readonly kind: ReasonedKind;
  /** The day at the centre: nothing may follow before it. */
  readonly today: PlainDate;
  onCheck(check: PaperCheck): void;
  onCancel(): void;
}

/** Why a paper was not taken; a deferred one also names its last day. */
export function CheckForm({ kind, today, onCheck, onCancel }: CheckFormProps) {
  const { t } = useTranslation(['staff', 'handover']);
  const [until, setUntil] = useState('');
  const isOver = until !== '' && until < today;
  const checks = checksOf(kind, until);
  return (
    <ReasonForm
      title={t('reason.title', { check: t(`check.${kind}`) })}
      reasons={checks.map(({ reason }) => t(`handover:answer.reason.${reason}`))}
      // A year of five digits is no day either.
      isBlocked={kind === 'deferred' && (until.length !== dayLength || isOver)}
      onChoose={(at) => {
        const check = checks[at];
        if (check !== undefined) onCheck(check);
      }}
      onCancel={onCancel}
    >
      {kind === 'deferred' ? (
        <>
          <TextField label={t('reason.until')} type="date" autoFocus value={until} onChange={setUntil} />
          <p role="alert" className="mt-1 font-semibold">
            {isOver && t(errorKey({ type: 'staff/past-day' }))}
          </p>
        </>
      ) : undefined}
    </ReasonForm>
  );
}

/** What may be said of a paper in this way, one for each reason. */
function checksOf(kind: ReasonedKind, until: string): PaperCheck[] {
  switch (kind) {
    case 'missing':
      return paperCheckReasons[kind].map((reason) => ({ result: kind, reason, until: null }));
    case 'wrong':
      return paperCheckReasons[kind].map((reason) => ({ result: kind, reason, until: null }));
    case 'deferred':
      return paperCheckReasons[kind].map((reason) => ({ result: kind, reason, until }));
  }
}
