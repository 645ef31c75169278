import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../domain/eligibility/FinderModel.ts';
import type { FinderAnswer } from '../../../domain/visit/FinderAnswers.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface NumberAnswerProps {
  /** Id of the heading that asks. */
  readonly title: string;
  readonly answer: Extract<QuestionView['answer'], { type: 'number' }>;
  readonly given: FinderAnswer | undefined;
  onAnswer(answer: FinderAnswer): void;
}

/** A whole number, typed. Full-width digits count too: an input method leaves them behind. */
export function NumberAnswer({ title, answer, given, onAnswer }: NumberAnswerProps) {
  const { t } = useTranslation('finder');
  const { least, most, unit } = answer;
  const field = useId();
  const [typed, setTyped] = useState(given !== undefined && 'number' in given ? String(given.number) : '');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = typed.normalize('NFKC').trim();
    const number = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
    if (number >= least && number <= most) onAnswer({ number });
    else setWrong(true);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="flex items-center gap-3">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-labelledby={`${title} ${field}-unit`}
          aria-describedby={`${field}-wrong`}
          aria-invalid={wrong}
          value={typed}
          maxLength={9}
          onChange={(event) => {
            setWrong(false);
            setTyped(event.target.value);
          }}
          className="min-h-14 w-28 border-2 border-ink bg-raised px-3 text-lead tabular-nums"
        />
        <span id={`${field}-unit`}>{unit}</span>
      </p>
      <p id={`${field}-wrong`} role="alert" className="min-h-7 text-small font-semibold">
        {wrong && t('question.number', { least, most })}
      </p>
      <Button type="submit" look="next">
        {t('question.next')}
      </Button>
    </form>
  );
}
