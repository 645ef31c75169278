import type { Condition } from '../../domain/content/Condition.ts';
import type { EligibilityRule } from '../../domain/content/EligibilityRule.ts';
import type { Question } from '../../domain/content/Question.ts';
import { allCombinations } from '../../domain/eligibility/allCombinations.ts';
import { evaluateCondition } from '../../domain/eligibility/evaluateCondition.ts';
import { wholeCondition } from '../../domain/eligibility/evaluateRule.ts';
import { type Outcome, outcomes } from '../../domain/eligibility/Outcome.ts';

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface RuleRun {
  /** Every way to answer that may matter, by what comes of it. */
  readonly counts: OutcomeCounts;
  /** Requirements that no answer brings to `met`, or none to `unmet`, though answers are asked for: likely mistakes. */
  readonly stuck: readonly { readonly id: string; readonly never: 'met' | 'unmet' }[];
}

/** Runs a rule, and each of its requirements by itself, over all combinations of answers. */
export function countOutcomes(rule: EligibilityRule, questions: readonly Question[]): RuleRun {
  return {
    counts: countOf(wholeCondition(rule), questions),
    stuck: rule.requirements.flatMap(({ id, condition }) => {
      const counts = countOf(condition, questions);
      const asksOnlyStaff = counts.met + counts.unmet + counts.unknown === 0;
      if (asksOnlyStaff) return [];
      return (['met', 'unmet'] as const).flatMap((never) =>
        counts[never] > 0 || leftToStaff(condition, never) ? [] : [{ id, never }],
      );
    }),
  };
}

/** An alternative or a further part that staff decide is why a requirement stops short of one end; that is meant. */
function leftToStaff(condition: Condition, never: 'met' | 'unmet'): boolean {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const stops = never === 'met' ? 'all' in condition : 'any' in condition;
  return stops && parts.some((part) => 'staffDecides' in part);
}

function countOf(condition: Condition, questions: readonly Question[]): OutcomeCounts {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const answers of allCombinations(condition, questions)) counts[evaluateCondition(condition, answers)] += 1;
  return counts;
}
