import type { Condition } from '../content/Condition.ts';
import type { FinderAnswers } from '../visit/FinderAnswers.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import type { Outcome } from './Outcome.ts';

/** What of a rule is run; a record and a page's view of it both fit. */
export interface RunnableRule {
  readonly conditionsPublished: boolean;
  readonly requirements: readonly { readonly id: string; readonly condition: Condition }[];
  readonly heldWhen: Condition | null;
}

export interface RuleOutcome {
  readonly outcome: Outcome;
  /** By the requirement's id. */
  readonly requirements: Readonly<Record<string, Outcome>>;
}

/**
 * Holds a rule against answers: all requirements together. Where the conditions are not published, what was reported
 * of them can show that something does not match, and otherwise the office decides: never `met`. Pure; never throws.
 */
export function evaluateRule(rule: RunnableRule, answers: FinderAnswers): RuleOutcome {
  const requirements = Object.fromEntries(
    rule.requirements.map(({ id, condition }) => [id, evaluateCondition(condition, answers)]),
  );
  return { outcome: evaluateCondition(wholeCondition(rule), answers), requirements };
}

/** Whether answers show that someone has the thing already. */
export function isHeld({ heldWhen }: RunnableRule, answers: FinderAnswers): boolean {
  return heldWhen !== null && evaluateCondition(heldWhen, answers) === 'met';
}

/** All requirements of a rule as one tree. */
export function wholeCondition({ conditionsPublished, requirements }: RunnableRule): Condition {
  const known = requirements.map(({ condition }) => condition);
  return { all: conditionsPublished ? known : [...known, { staffDecides: true }] };
}
