import type { PageCitations } from '../../../domain/content/PageCitations.ts';
import type { StepView } from '../../../domain/content/StepView.ts';
import { StepNote } from '../../../ui/fact/StepNote.tsx';

interface ConditionListProps {
  readonly conditions: readonly StepView[];
  readonly citations: Pick<PageCitations, 'sources'>;
}

/** All of these are asked. Where there are several they are numbered: a reader checks them off one by one. */
export function ConditionList({ conditions, citations }: ConditionListProps) {
  const numbered = conditions.length > 1;
  return (
    <ol className="border-t border-hair">
      {conditions.map((condition, index) => (
        <li key={condition.id} className="flex border-b border-hair pt-4 pb-2">
          {numbered && (
            <span aria-hidden="true" className="w-10 shrink-0 font-sign text-title leading-tight tabular-nums">
              {index + 1}
            </span>
          )}
          <div className="min-w-0 flex-1">
            <p>{condition.text}</p>
            <StepNote steps={conditions} index={index} citations={citations} />
          </div>
        </li>
      ))}
    </ol>
  );
}
