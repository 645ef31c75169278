import type { QuestionView } from '../../../domain/eligibility/FinderModel.ts';

interface QuestionLinkProps {
  readonly question: QuestionView;
  onAsk(fact: string): void;
}

/** Leads up to a question, to answer it or to answer it otherwise. */
export function QuestionLink({ question, onAsk }: QuestionLinkProps) {
  return (
    <button
      type="button"
      onClick={() => onAsk(question.fact)}
      className="min-h-11 cursor-pointer py-1.5 text-start text-river underline underline-offset-4"
    >
      {question.name}
    </button>
  );
}
