import type { PageCitations } from '../../domain/content/PageCitations.ts';
import { isSameProvenance } from '../../domain/content/StatementView.ts';
import type { StepView } from '../../domain/content/StepView.ts';
import { SourceNote } from './SourceNote.tsx';

interface StepNoteProps {
  readonly steps: readonly StepView[];
  readonly index: number;
  readonly citations: Pick<PageCitations, 'sources'>;
}

/** What a run of steps rests on, told once below the last of them. */
export function StepNote({ steps, index, citations }: StepNoteProps) {
  const step = steps[index];
  const next = steps[index + 1];
  if (step === undefined || (next !== undefined && isSameProvenance(step.provenance, next.provenance))) return null;
  return <SourceNote provenance={step.provenance} doubtful={step.doubtful} citations={citations} />;
}
