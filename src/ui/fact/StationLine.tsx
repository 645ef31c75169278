import type { PageCitations } from '../../domain/content/PageCitations.ts';
import type { StepView } from '../../domain/content/StepView.ts';
import { StepNote } from './StepNote.tsx';

interface StationLineProps {
  readonly steps: readonly StepView[];
  readonly citations: Pick<PageCitations, 'sources'>;
}

/** The steps of a route as one line with a station each; the last one, filled, is where it leads. */
export function StationLine({ steps, citations }: StationLineProps) {
  return (
    <ol className="ms-2.5">
      {steps.map((step, index) => (
        <li key={step.id} className="relative border-s-4 border-ink ps-7 pb-6 last:border-transparent last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute -start-3 top-1 size-5 rounded-full border-4 border-ink ${index === steps.length - 1 ? 'bg-ink' : 'bg-paper'}`}
          />
          <p>{step.text}</p>
          <StepNote steps={steps} index={index} citations={citations} />
        </li>
      ))}
    </ol>
  );
}
