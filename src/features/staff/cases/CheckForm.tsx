import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperCheck, paperCheckReasons } from '../../../domain/cases/PaperCheck.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';

export type CheckKind = PaperCheck['result'];
export type ReasonedKind = keyof typeof paperCheckReasons;

interface CheckFormProps {
  readonly kind: ReasonedKind;
  onCheck(check: PaperCheck): void;
  onCancel(): void;
}

/** Why a paper was not taken, one tap or Enter for the first reason; a deferred one also names its last day. */
export function CheckForm({ kind, onCheck, onCancel }: CheckFormProps) {
  const { t } = useTranslation(['staff', 'handover']);
  const [until, setUntil] = useState('');
  return (
    <form
      className="mt-3 border-2 border-rule p-4"
      onSubmit={(event: FormEvent) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p className="font-semibold">{t('reason.title', { check: t(`check.${kind}`) })}</p>
      {kind === 'deferred' && (
        <TextField label={t('reason.until')} type="date" autoFocus value={until} onChange={setUntil} />
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {checksOf(kind, until).map((check, at) => (
          <Button
            key={check.reason}
            // The form was opened by a key; Enter takes the first reason.
            autoFocus={at === 0 && kind !== 'deferred'}
            disabled={check.until === ''}
            onClick={() => onCheck(check)}
          >
            {t(`handover:answer.reason.${check.reason}`)}
          </Button>
        ))}
        <Button look="quiet" onClick={onCancel}>
          {t('reason.cancel')}
        </Button>
      </div>
    </form>
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
