import type { Condition } from '../content/Condition.ts';
import type { FinderAnswers } from '../visit/FinderAnswers.ts';
import { factsOf } from './conditionLeaves.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import type { FinderQuestion } from './FinderQuestion.ts';
import type { Outcome } from './Outcome.ts';
import { distinctAnswers } from './possibleAnswers.ts';

/**
 * The facts without an answer that can still change a condition's outcome: for some way of answering the others, two
 * answers to this one lead to different outcomes. Skipped facts stay unanswered. Exact, by trying all that differ.
 */
export function tellingFacts(
  condition: Condition,
  questions: readonly FinderQuestion[],
  answers: FinderAnswers,
): string[] {
  // Most trees are settled by their first answers; then there is nothing to try.
  const open = factsOf(condition).filter((fact) => answers[fact] === undefined);
  if (open.length === 0 || evaluateCondition(condition, answers) !== 'unknown') return [];
  const asked = questions.filter(({ fact }) => open.includes(fact));
  const ways = asked.map((question) => distinctAnswers(question, condition));
  const outcomes = outcomesOf(condition, asked, ways, answers);
  return asked.flatMap(({ fact }, place) => {
    const stride = ways.slice(place + 1).reduce((product, own) => product * own.length, 1);
    const count = ways[place]?.length ?? 1;
    const matters = outcomes.some((outcome, index) => {
      const step = Math.floor(index / stride) % count;
      return step > 0 && outcome !== outcomes[index - step * stride];
    });
    return matters ? [fact] : [];
  });
}

/** The outcome of every way to answer, the last question changing fastest. */
function outcomesOf(
  condition: Condition,
  asked: readonly FinderQuestion[],
  ways: readonly (readonly FinderAnswers[string][])[],
  answers: FinderAnswers,
): Outcome[] {
  const [question, ...others] = asked;
  const [own, ...otherWays] = ways;
  if (question === undefined || own === undefined) return [evaluateCondition(condition, answers)];
  return own.flatMap((answer) => outcomesOf(condition, others, otherWays, { ...answers, [question.fact]: answer }));
}
