import type { Condition } from '../content/Condition.ts';
import type { FinderAnswers } from '../visit/FinderAnswers.ts';
import { factsOf } from './conditionLeaves.ts';
import type { FinderQuestion } from './FinderQuestion.ts';
import { possibleAnswers } from './possibleAnswers.ts';

/**
 * Every way to answer the questions that a condition asks, one after the other: each answer that may matter, and none
 * (a skipped question counts like one that was not asked). The questions must hold every fact of the condition.
 */
export function* allCombinations(
  condition: Condition,
  questions: readonly FinderQuestion[],
): Generator<FinderAnswers, void, undefined> {
  const facts = factsOf(condition);
  const asked = questions.filter(({ fact }) => facts.includes(fact));
  yield* combine(asked.map((question) => ({ fact: question.fact, answers: possibleAnswers(question, [condition]) })));
}

function* combine(
  facts: readonly { readonly fact: string; readonly answers: readonly FinderAnswers[string][] }[],
): Generator<FinderAnswers, void, undefined> {
  const [first, ...rest] = facts;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const others of combine(rest)) {
    yield others;
    for (const answer of first.answers) yield { [first.fact]: answer, ...others };
  }
}
