import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinderModel, QuestionView } from '../../../domain/eligibility/FinderModel.ts';
import { groupResults } from '../../../domain/eligibility/groupResults.ts';
import { SaveStatus } from '../../../ui/checklist/SaveStatus.tsx';
import type { VisitPort } from '../../../ui/visit/VisitPort.ts';
import { AnswerList } from './AnswerList.tsx';
import type { AnswersPort } from './FinderServices.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { ResultGroups } from './ResultGroups.tsx';
import { useFinderAnswers } from './useFinderAnswers.ts';
import { useQuestions } from './useQuestions.ts';

interface FinderDeskProps {
  readonly model: FinderModel;
  /** What the page shows until the answers are read. */
  readonly first: QuestionView;
  readonly visit: VisitPort & AnswersPort;
}

/** The question to answer now, and below it what the answers so far come to. */
export function FinderDesk({ model, first, visit }: FinderDeskProps) {
  const { t } = useTranslation('finder');
  const { answers, saving, change } = useFinderAnswers(visit);
  const { current, given, known, left, heading, answer, goTo, back } = useQuestions(model, answers, change);
  const results = useMemo(() => groupResults(model, known), [model, known]);
  const answered = Object.keys(known).length;
  if (answers === undefined) return <QuestionCard question={first} left={left} answered={0} found={0} waiting />;
  return (
    <>
      {current === undefined ? (
        <section aria-labelledby="done" className="max-w-prose">
          <h2 id="done" ref={heading} tabIndex={-1} className="mb-3 text-title font-semibold">
            {t('done.title')}
          </h2>
          <p>{t('done.text')}</p>
        </section>
      ) : (
        <QuestionCard
          question={current}
          given={given}
          answered={answered}
          left={left}
          found={results.fits.length}
          heading={heading}
          onAnswer={answer}
          onBack={back}
        />
      )}
      <SaveStatus saving={saving} />
      <AnswerList questions={model.questions} answers={known} onChange={goTo} change={change} />
      <ResultGroups results={results} model={model} visit={visit} onAsk={goTo} />
    </>
  );
}
