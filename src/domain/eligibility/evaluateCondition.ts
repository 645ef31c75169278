import type { Condition } from '../content/Condition.ts';
import type { FinderAnswers } from '../visit/FinderAnswers.ts';
import type { Outcome } from './Outcome.ts';

/**
 * Holds a condition against answers, in three-valued logic with `staffDecides` beside it. Of `all`, the first of
 * unmet, unknown, staffDecides that occurs decides; of `any`, the first of met, unknown, staffDecides: an answer that
 * is still out comes before what only staff can say, because it may make the staff's word needless. A skipped answer
 * is no answer. Answers must have passed `knownAnswers`. Pure; never throws.
 */
export function evaluateCondition(condition: Condition, answers: FinderAnswers): Outcome {
  if ('all' in condition) return strongest(condition.all, answers, ['unmet', 'unknown', 'staffDecides'], 'met');
  if ('any' in condition) return strongest(condition.any, answers, ['met', 'unknown', 'staffDecides'], 'unmet');
  if ('not' in condition) return opposite[evaluateCondition(condition.not, answers)];
  if ('staffDecides' in condition) return 'staffDecides';
  if ('is' in condition) {
    const chosen = chosenOptions(answers[condition.is]);
    return chosen === undefined ? 'unknown' : metWhen(chosen.some((option) => condition.options.includes(option)));
  }
  const answer = answers[condition.between];
  if (answer === undefined || !('number' in answer)) return 'unknown';
  const { min, max } = condition;
  return metWhen((min === null || answer.number >= min) && (max === null || answer.number <= max));
}

const opposite: Readonly<Record<Outcome, Outcome>> = {
  met: 'unmet',
  unmet: 'met',
  unknown: 'unknown',
  staffDecides: 'staffDecides',
};

function strongest(
  parts: readonly Condition[],
  answers: FinderAnswers,
  order: readonly Outcome[],
  otherwise: Outcome,
): Outcome {
  const found = new Set(parts.map((part) => evaluateCondition(part, answers)));
  return order.find((outcome) => found.has(outcome)) ?? otherwise;
}

function chosenOptions(answer: FinderAnswers[string] | undefined): readonly string[] | undefined {
  if (answer === undefined) return undefined;
  if ('option' in answer) return [answer.option];
  return 'options' in answer ? answer.options : undefined;
}

function metWhen(holds: boolean): Outcome {
  return holds ? 'met' : 'unmet';
}
