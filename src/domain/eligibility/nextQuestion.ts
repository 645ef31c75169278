import type { FinderAnswers } from '../visit/FinderAnswers.ts';
import { isHeld, type RunnableRule, wholeCondition } from './evaluateRule.ts';
import type { FinderQuestion } from './FinderQuestion.ts';
import { tellingFacts } from './tellingFacts.ts';

/** What a rule counts when questions are ordered: one that answers can bring to `met` is worth two that they cannot. */
const weights = { published: 2, reported: 1 } as const;

/**
 * The questions still worth asking, the most telling first: the more rules whose outcome depends on the answer, given
 * the answers so far, the earlier; `order` decides between equals. Skipped and answered ones are not among them, nor
 * those that can no longer change anything, or only for what the reader has already. Answers must have passed `knownAnswers`. Pure; never throws.
 */
export function openQuestions<Q extends FinderQuestion>(
  questions: readonly Q[],
  rules: readonly RunnableRule[],
  answers: FinderAnswers,
): Q[] {
  const told = new Map<string, number>();
  for (const rule of rules) {
    if (isHeld(rule, answers)) continue;
    const weight = rule.conditionsPublished ? weights.published : weights.reported;
    for (const fact of tellingFacts(wholeCondition(rule), questions, answers))
      told.set(fact, (told.get(fact) ?? 0) + weight);
  }
  return questions
    .filter(({ fact }) => told.has(fact))
    .sort((a, b) => (told.get(b.fact) ?? 0) - (told.get(a.fact) ?? 0) || a.order - b.order);
}

/** The question to ask now, or undefined when no answer would change anything any more. */
export function nextQuestion<Q extends FinderQuestion>(
  questions: readonly Q[],
  rules: readonly RunnableRule[],
  answers: FinderAnswers,
): Q | undefined {
  return openQuestions(questions, rules, answers)[0];
}
