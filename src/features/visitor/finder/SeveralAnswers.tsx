import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinderOption } from '../../../domain/eligibility/FinderQuestion.ts';
import type { FinderAnswer } from '../../../domain/visit/FinderAnswers.ts';
import { Button } from '../../../ui/controls/Button.tsx';

interface SeveralAnswersProps {
  readonly options: readonly (FinderOption & { readonly name: string })[];
  readonly given: FinderAnswer | undefined;
  onAnswer(answer: FinderAnswer): void;
}

/** Several of several, as native check boxes; one that excludes the others takes their ticks away. */
export function SeveralAnswers({ options, given, onAnswer }: SeveralAnswersProps) {
  const { t } = useTranslation('finder');
  const [chosen, setChosen] = useState<readonly string[]>(
    given !== undefined && 'options' in given ? given.options : [],
  );
  const [missing, setMissing] = useState(false);
  const toggle = ({ id, alone }: FinderOption) => {
    setMissing(false);
    setChosen((before) => {
      if (before.includes(id)) return before.filter((other) => other !== id);
      if (alone) return [id];
      return [...before.filter((other) => !options.some((option) => option.id === other && option.alone)), id];
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) setMissing(true);
    // In the order of the question, whatever was ticked first.
    else onAnswer({ options: options.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])) });
  };
  return (
    <form onSubmit={submit}>
      <p className="mb-1 text-small text-ink-soft">{t('question.several')}</p>
      {options.map((option) => (
        <label
          key={option.id}
          className="flex min-h-12 cursor-pointer items-start gap-3 border-b border-hair py-2.5 has-checked:font-semibold"
        >
          <input
            type="checkbox"
            checked={chosen.includes(option.id)}
            onChange={() => toggle(option)}
            className="mt-1 size-5 shrink-0 accent-river"
          />
          {option.name}
        </label>
      ))}
      <p role="alert" className="min-h-7 text-small font-semibold">
        {missing && t('question.choose')}
      </p>
      <Button type="submit" look="next">
        {t('question.next')}
      </Button>
    </form>
  );
}
