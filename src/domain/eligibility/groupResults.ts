import type { FinderAnswers } from '../visit/FinderAnswers.ts';
import { isHeld } from './evaluateRule.ts';
import { type Explanation, explainOutcome } from './explainOutcome.ts';
import type { FinderModel, FinderRule } from './FinderModel.ts';

/** How results are told, the most useful first. */
export const resultGroups = ['fits', 'depends', 'staff', 'differs', 'notPublished', 'held'] as const;
export type ResultGroup = (typeof resultGroups)[number];

export interface FinderResult {
  readonly rule: FinderRule;
  readonly explanation: Explanation;
  /** The reader has it already, by their answers. */
  readonly held: boolean;
}

/**
 * Every rule in exactly one group; what the reader has already stands apart, last. What is not published stays apart until something of it does not match; among
 * those, the ones whose reported conditions all match come first. Otherwise the model's order. Pure; never throws.
 */
export function groupResults(
  { rules, questions }: Pick<FinderModel, 'rules' | 'questions'>,
  answers: FinderAnswers,
): Readonly<Record<ResultGroup, readonly FinderResult[]>> {
  const groups: Record<ResultGroup, FinderResult[]> = {
    fits: [],
    depends: [],
    staff: [],
    differs: [],
    notPublished: [],
    held: [],
  };
  for (const rule of rules) {
    const explanation = explainOutcome(rule, questions, answers);
    const held = isHeld(rule, answers);
    groups[held ? 'held' : groupOf(rule, explanation)].push({ rule, explanation, held });
  }
  groups.notPublished.sort((a, b) => Number(isMeant(b)) - Number(isMeant(a)));
  return groups;
}

/** Whether something was reported of the conditions, and all of it matches. */
export function isMeant({ explanation }: FinderResult): boolean {
  return explanation.requirements.some(({ outcome }) => outcome === 'met') && explanation.outcome === 'staffDecides';
}

function groupOf({ conditionsPublished }: FinderRule, { outcome }: Explanation): ResultGroup {
  if (outcome === 'unmet') return 'differs';
  if (!conditionsPublished) return 'notPublished';
  return ({ met: 'fits', unknown: 'depends', staffDecides: 'staff' } as const)[outcome];
}
