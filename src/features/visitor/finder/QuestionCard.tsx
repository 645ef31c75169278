import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../domain/eligibility/FinderModel.ts';
import type { FinderAnswer } from '../../../domain/visit/FinderAnswers.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { NumberAnswer } from './NumberAnswer.tsx';
import { OneAnswer } from './OneAnswer.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { SeveralAnswers } from './SeveralAnswers.tsx';

interface QuestionCardProps {
  readonly question: QuestionView;
  /** What was answered before, when one comes back to it. */
  readonly given?: FinderAnswer | undefined;
  readonly answered: number;
  /** How many questions may still come, this one with them. */
  readonly left: number;
  /** How many things fit so far. */
  readonly found: number;
  /** While nothing can take an answer yet. */
  readonly waiting?: boolean;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  onAnswer?(answer: FinderAnswer): void;
  onBack?: (() => void) | undefined;
}

/** One question: its words, the answers, why it is asked, and the ways past it. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, given, answered, left, found, waiting = false, heading, onBack } = props;
  const onAnswer = props.onAnswer ?? (() => undefined);
  const { t } = useTranslation('finder');
  const title = useId();
  const { answer } = question;
  return (
    <section aria-labelledby={title} className="max-w-prose">
      <ProgressLine done={answered} left={left} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 text-small">
        <p className="text-ink-soft">{given === undefined ? t('progress', { number: left }) : t('question.again')}</p>
        <p role="status">
          <a href="#results" className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
            {t('results.status', { number: found })}
          </a>
        </p>
      </div>
      <h2 id={title} ref={heading} tabIndex={-1} className="mt-1 mb-4 scroll-mt-16 text-title font-semibold">
        {question.name}
      </h2>
      <fieldset disabled={waiting} aria-labelledby={title}>
        {answer.type === 'number' ? (
          <NumberAnswer key={question.fact} title={title} answer={answer} given={given} onAnswer={onAnswer} />
        ) : answer.type === 'several' ? (
          <SeveralAnswers key={question.fact} options={answer.options} given={given} onAnswer={onAnswer} />
        ) : (
          <OneAnswer options={answer.options} given={given} onAnswer={onAnswer} />
        )}
        <div className="mt-4 flex flex-wrap gap-x-4 gap-y-2">
          {onBack !== undefined && <Button onClick={onBack}>{t('question.back')}</Button>}
          <Button onClick={() => onAnswer({ skipped: true })}>{t('question.skip')}</Button>
        </div>
      </fieldset>
      <div className="mt-2">
        <Fold look="note" label={t('question.why')}>
          <p className="pb-2">{question.why}</p>
        </Fold>
      </div>
    </section>
  );
}
