import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperCheck, paperCheckReasons } from '../../../domain/cases/PaperCheck.ts';
import { Button } from '../../../ui/controls/Button.tsx';

export type CheckKind = PaperCheck['result'];

interface CheckFormProps {
  readonly kind: 'missing' | 'wrong' | 'deferred';
  onCheck(check: PaperCheck): void;
  onCancel(): void;
}

/** Why a paper was not taken: one tap or one digit; a deferred one also names its last day. */
export function CheckForm({ kind, onCheck, onCancel }: CheckFormProps) {
  const { t } = useTranslation(['staff', 'handover']);
  const [until, setUntil] = useState('');
  const choose = (reason: string) => {
    // The lists in the domain pair each result with its reasons.
    if (kind === 'deferred') {
      if (until !== '') onCheck({ result: kind, reason, until } as PaperCheck);
    } else onCheck({ result: kind, reason, until: null } as PaperCheck);
  };
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
        <label className="mt-2 block">
          {t('reason.until')}
          <input
            type="date"
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key, and this is the first thing to fill in.
            autoFocus
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            className="mt-1 block min-h-11 w-full min-w-0 border-2 border-rule bg-raised px-3 py-2"
          />
        </label>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {paperCheckReasons[kind].map((reason, at) => (
          <Button
            key={reason}
            // The form was opened by a key; Enter takes the first reason.
            autoFocus={at === 0 && kind !== 'deferred'}
            disabled={kind === 'deferred' && until === ''}
            onClick={() => choose(reason)}
          >
            {t(`handover:answer.reason.${reason}`)}
          </Button>
        ))}
        <Button look="quiet" onClick={onCancel}>
          {t('reason.cancel')}
        </Button>
      </div>
    </form>
  );
}
