import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../domain/eligibility/explainOutcome.ts';
import type { FinderModel, RequirementView } from '../../../domain/eligibility/FinderModel.ts';
import type { Outcome } from '../../../domain/eligibility/Outcome.ts';
import { StepNote } from '../../../ui/fact/StepNote.tsx';
import { changeText } from './answerText.ts';
import { QuestionLink } from './QuestionLink.tsx';

interface RequirementLineProps {
  readonly told: Explanation['requirements'][number];
  readonly requirements: readonly RequirementView[];
  readonly index: number;
  readonly model: FinderModel;
  onAsk(fact: string): void;
}

/** Said in words; the line beside it repeats it: whole, broken, dotted. */
const sideClass: Readonly<Record<Outcome, string>> = {
  met: 'border-solid border-ink',
  unmet: 'border-double border-ink',
  unknown: 'border-dotted border-ink-soft',
  staffDecides: 'border-dashed border-ink-soft',
};

/** One condition as published, how the answers stand to it, and which other answer would change that. */
export function RequirementLine({ told, requirements, index, model, onAsk }: RequirementLineProps) {
  const { t } = useTranslation('finder');
  const requirement = requirements[index];
  if (requirement === undefined) return null;
  return (
    <li className={`my-3 border-s-4 ps-4 ${sideClass[told.outcome]}`}>
      <p className="text-small font-semibold">{t(`outcome.${told.outcome}`)}</p>
      <p>{requirement.text}</p>
      {told.changes.map((change) => {
        const question = model.questions.find(({ fact }) => fact === change.fact);
        return question === undefined ? null : (
          <p key={change.fact} className="mt-2">
            {t('item.change', { answer: changeText(question, change, t) })}
            <br />
            <QuestionLink question={question} onAsk={onAsk} />
          </p>
        );
      })}
      <StepNote steps={requirements} index={index} citations={model.citations} />
    </li>
  );
}
