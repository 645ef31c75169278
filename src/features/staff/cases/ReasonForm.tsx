import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKeys } from './caseKeys.ts';
import { KeyButton } from './KeyButton.tsx';
import { useCaseKeys } from './useCaseKeys.ts';

interface ReasonFormProps {
  readonly title: string;
  /** At most nine: each has a digit. */
  readonly reasons: readonly string[];
  /** What has to be filled in first; the first reason has the focus where there is nothing. */
  readonly children?: ReactNode;
  readonly isBlocked?: boolean;
  onChoose(at: number): void;
  onCancel(): void;
}

/** All its digits can be seen at once. */
function bringIntoView(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'nearest' });
}

/** Why: one tap, one digit, or Enter for the first reason; Esc leaves it. */
export function ReasonForm({ title, reasons, children, isBlocked = false, onChoose, onCancel }: ReasonFormProps) {
  const { t } = useTranslation('staff');
  useCaseKeys((key) => {
    if (key === caseKeys.back) onCancel();
    else if (reasons[Number(key) - 1] === undefined) return false;
    else if (!isBlocked) onChoose(Number(key) - 1);
    return true;
  });
  return (
    <form
      ref={bringIntoView}
      className="mt-3 border-2 border-rule p-4"
      onSubmit={(event: FormEvent) => event.preventDefault()}
      onKeyDown={(event) => {
        // Elsewhere the case hears Esc; in a date field Chromium takes Enter for nothing.
        if (!(event.target instanceof HTMLInputElement)) return;
        if (event.key === caseKeys.back) onCancel();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (!isBlocked) onChoose(0);
      }}
    >
      <p className="font-semibold">{title}</p>
      {children}
      <div className="mt-2 flex flex-wrap gap-2">
        {reasons.map((reason, at) => (
          <KeyButton
            key={reason}
            shortcut={`${at + 1}`}
            // The form was opened by a key; Enter takes the first reason.
            autoFocus={at === 0 && children === undefined}
            disabled={isBlocked}
            onClick={() => onChoose(at)}
          >
            {reason}
          </KeyButton>
        ))}
        <KeyButton shortcut={caseKeys.back} look="quiet" onClick={onCancel}>
          {t('reason.cancel')}
        </KeyButton>
      </div>
    </form>
  );
}
