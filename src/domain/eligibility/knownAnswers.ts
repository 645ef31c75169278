import type { FinderAnswer, FinderAnswers } from '../visit/FinderAnswers.ts';
import type { FinderQuestion } from './FinderQuestion.ts';

/**
 * The answers that the questions of this edition understand, in the order given. An answer to a question that has gone,
 * or with an option or a number that it no longer has, counts as not given; it stays kept where it is.
 */
export function knownAnswers(questions: readonly FinderQuestion[], answers: FinderAnswers): FinderAnswers {
  const byFact = new Map(questions.map((question) => [question.fact, question]));
  return Object.fromEntries(
    Object.entries(answers).filter(([fact, answer]) => {
      const question = byFact.get(fact);
      return question !== undefined && fits(question, answer);
    }),
  );
}

function fits({ answer: asked }: FinderQuestion, answer: FinderAnswer): boolean {
  if ('skipped' in answer) return true;
  if (asked.type === 'number') return 'number' in answer && answer.number >= asked.least && answer.number <= asked.most;
  const has = (id: string) => asked.options.some((option) => option.id === id);
  if (asked.type === 'one') return 'option' in answer && has(answer.option);
  return 'options' in answer && answer.options.length > 0 && answer.options.every(has);
}
