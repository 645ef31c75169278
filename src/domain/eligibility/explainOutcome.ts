import type { Condition } from '../content/Condition.ts';
import type { FinderAnswer, FinderAnswers } from '../visit/FinderAnswers.ts';
import { factsOf } from './conditionLeaves.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import { evaluateRule, type RunnableRule, wholeCondition } from './evaluateRule.ts';
import type { FinderQuestion } from './FinderQuestion.ts';
import type { Outcome } from './Outcome.ts';
import { possibleAnswers } from './possibleAnswers.ts';
import { tellingFacts } from './tellingFacts.ts';

/** Another answer with which an unmet requirement would no longer be unmet. */
export type Change =
  | { readonly fact: string; readonly options: readonly string[] }
  | { readonly fact: string; readonly from: number; readonly to: number };

export interface Explanation {
  readonly outcome: Outcome;
  /** The questions that would settle it; empty unless unknown. */
  readonly askFacts: readonly string[];
  readonly requirements: readonly {
    readonly id: string;
    readonly outcome: Outcome;
    /** Single answers that would change an unmet requirement; empty where it takes several at once. */
    readonly changes: readonly Change[];
  }[];
}

/**
 * Why a rule comes out as it does, requirement by requirement, and what would change it. `unknown` here means that an
 * open or skipped answer does make a difference. Pure; never throws.
 */
export function explainOutcome(
  rule: RunnableRule,
  questions: readonly FinderQuestion[],
  answers: FinderAnswers,
): Explanation {
  const { requirements } = evaluateRule(rule, answers);
  const whole = wholeCondition(rule);
  const outcome = settledOutcome(whole, questions, answers);
  return {
    outcome,
    askFacts: outcome === 'unknown' ? tellingFacts(whole, questions, answers) : [],
    requirements: rule.requirements.map(({ id, condition }) => {
      const own = requirements[id] ?? 'unknown';
      return { id, outcome: own, changes: own === 'unmet' ? changesFor(condition, questions, answers) : [] };
    }),
  };
}

function changesFor(condition: Condition, questions: readonly FinderQuestion[], answers: FinderAnswers): Change[] {
  const facts = factsOf(condition);
  return questions
    .filter(({ fact }) => facts.includes(fact))
    .flatMap((question): Change[] => {
      const { fact } = question;
      const helping = otherAnswers(question, condition).filter(
        (answer) => evaluateCondition(condition, { ...answers, [fact]: answer }) !== 'unmet',
      );
      const numbers = helping.flatMap((answer) => ('number' in answer ? [answer.number] : []));
      if (numbers.length > 0) return [{ fact, from: Math.min(...numbers), to: Math.max(...numbers) }];
      const options = helping.flatMap((answer) =>
        'option' in answer ? [answer.option] : 'options' in answer ? answer.options : [],
      );
      return options.length > 0 ? [{ fact, options }] : [];
    });
}

/** Where no open answer makes a difference, skipped or not, all of them come to what any of them comes to. */
function settledOutcome(condition: Condition, questions: readonly FinderQuestion[], answers: FinderAnswers): Outcome {
  const outcome = evaluateCondition(condition, answers);
  if (outcome !== 'unknown') return outcome;
  const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => !('skipped' in answer)));
  if (tellingFacts(condition, questions, given).length > 0) return outcome;
  const facts = factsOf(condition);
  const any = questions.flatMap((question) => {
    const [answer] = facts.includes(question.fact) ? possibleAnswers(question, [condition]) : [];
    return answer === undefined ? [] : [[question.fact, answer] as const];
  });
  return evaluateCondition(condition, { ...Object.fromEntries(any), ...given });
}

/** One option at a time: of several, what helps is told by itself, not in every company. */
function otherAnswers(question: FinderQuestion, condition: Condition): FinderAnswer[] {
  return question.answer.type === 'several'
    ? question.answer.options.map(({ id }) => ({ options: [id] }))
    : possibleAnswers(question, [condition]);
}
