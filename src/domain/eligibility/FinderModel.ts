import type { GapView, RecordLink } from '../content/Citations.ts';
import type { PageCitations } from '../content/PageCitations.ts';
import type { StepView } from '../content/StepView.ts';
import type { RunnableRule } from './evaluateRule.ts';
import type { FinderOption, FinderQuestion } from './FinderQuestion.ts';

/** A question as it is asked, in one language. */
export interface QuestionView extends FinderQuestion {
  readonly name: string;
  readonly why: string;
  readonly answer:
    | {
        readonly type: 'one' | 'several';
        readonly options: readonly (FinderOption & { readonly name: string })[];
      }
    | { readonly type: 'number'; readonly least: number; readonly most: number; readonly unit: string };
}

/** A condition with its words and what it rests on. */
export type RequirementView = StepView & RunnableRule['requirements'][number];

/** One thing that may fit, with its conditions; without any where nothing of them is published. */
export interface FinderRule extends RunnableRule {
  readonly subject: RecordLink;
  /** Whether it is something to get done at a visit: what a visit can hold. */
  readonly isErrand: boolean;
  /** The round or year the conditions are of. */
  readonly round: string | null;
  readonly requirements: readonly RequirementView[];
  /** Whom to ask what, the most important first. */
  readonly gaps: readonly GapView[];
}

/** Everything the finder runs on, in one language. */
export interface FinderModel {
  readonly questions: readonly QuestionView[];
  readonly rules: readonly FinderRule[];
  readonly citations: Pick<PageCitations, 'sources'>;
}
