import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../domain/eligibility/FinderModel.ts';
import type { FinderAnswers } from '../../../domain/visit/FinderAnswers.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { answerText } from './answerText.ts';

interface AnswerListProps {
  readonly questions: readonly QuestionView[];
  readonly answers: FinderAnswers;
  onChange(fact: string): void;
  change(edit: (now: FinderAnswers) => FinderAnswers): void;
}

/** What the reader answered, to change or to clear. What was cleared by mistake comes back with one tap. */
export function AnswerList({ questions, answers, onChange, change }: AnswerListProps) {
  const { t } = useTranslation('finder');
  const [cleared, setCleared] = useState<FinderAnswers>();
  const facts = Object.keys(answers);
  if (facts.length === 0) {
    return cleared === undefined ? null : (
      <p role="status" className="mt-4 flex max-w-prose flex-wrap items-center gap-x-4 gap-y-2">
        {t('answers.cleared')}
        <Button
          onClick={() => {
            // Not over what was answered meanwhile, here or in another window.
            change((now) => ({ ...cleared, ...now }));
            setCleared(undefined);
          }}
        >
          {t('answers.undo')}
        </Button>
      </p>
    );
  }
  return (
    <div className="mt-4 max-w-prose border-y border-hair">
      <Fold look="row" label={t('answers.title', { number: facts.length })}>
        <dl>
          {facts.map((fact) => {
            const question = questions.find((one) => one.fact === fact);
            const answer = answers[fact];
            if (question === undefined || answer === undefined) return null;
            return (
              <div key={fact} className="flex flex-wrap items-center gap-x-4 border-t border-hair py-2">
                <dt className="flex-1 basis-48 text-small text-ink-soft">{question.name}</dt>
                <dd className="flex-1 basis-32 font-semibold">{answerText(question, answer, t)}</dd>
                <dd>
                  <button
                    type="button"
                    aria-label={t('answers.changeOf', { question: question.name })}
                    onClick={() => onChange(fact)}
                    className="min-h-11 cursor-pointer text-river underline underline-offset-4"
                  >
                    {t('answers.change')}
                  </button>
                </dd>
              </div>
            );
          })}
        </dl>
        <p className="py-4">{t('answers.kept')}</p>
        <p className="pb-4">
          <Button
            onClick={() => {
              setCleared(answers);
              change(() => ({}));
            }}
          >
            {t('answers.clear')}
          </Button>
        </p>
      </Fold>
    </div>
  );
}
