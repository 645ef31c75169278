import type { Condition } from '../content/Condition.ts';
import type { FinderAnswer } from '../visit/FinderAnswers.ts';
import { conditionLeaves, leafFact } from './conditionLeaves.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import type { FinderQuestion } from './FinderQuestion.ts';

/**
 * The answers to a question that may matter to some conditions: every option; of several, every set of the options
 * they name, with and without one they do not name; of numbers, each bound they name with its neighbours, and the
 * ends. Answers left out are told apart by no condition. Never empty.
 */
export function possibleAnswers(question: FinderQuestion, conditions: readonly Condition[]): FinderAnswer[] {
  const { fact, answer } = question;
  const leaves = conditions.flatMap(conditionLeaves).filter((leaf) => leafFact(leaf) === fact);
  if (answer.type === 'number') {
    const bounds = leaves.flatMap((leaf) => ('between' in leaf ? [leaf.min, leaf.max] : []));
    const numbers = bounds.flatMap((bound) => (bound === null ? [] : [bound - 1, bound, bound + 1]));
    return [...new Set([answer.least, ...numbers, answer.most])]
      .filter((number) => number >= answer.least && number <= answer.most)
      .sort((a, b) => a - b)
      .map((number) => ({ number }));
  }
  if (answer.type === 'one') return answer.options.map(({ id }) => ({ option: id }));
  const named = new Set(leaves.flatMap((leaf) => ('is' in leaf ? leaf.options : [])));
  const single = answer.options.filter(({ alone }) => alone).map(({ id }) => ({ options: [id] }));
  const shared = answer.options.filter(({ alone }) => !alone).map(({ id }) => id);
  const unnamed = shared.find((id) => !named.has(id));
  const free = [...shared.filter((id) => named.has(id)), ...(unnamed === undefined ? [] : [unnamed])];
  return [...subsets(free).map((options) => ({ options })), ...single];
}

/** `possibleAnswers`, but one of each that a tree can tell apart, so that trying them all stays quick. */
export function distinctAnswers(question: FinderQuestion, condition: Condition): FinderAnswer[] {
  const { fact } = question;
  const leaves = conditionLeaves(condition).filter((leaf) => leafFact(leaf) === fact);
  const kinds = new Map<string, FinderAnswer>();
  for (const answer of possibleAnswers(question, [condition])) {
    const kind = leaves.map((leaf) => evaluateCondition(leaf, { [fact]: answer })).join();
    if (!kinds.has(kind)) kinds.set(kind, answer);
  }
  return [...kinds.values()];
}

/** All sets of some ids but the empty one. */
function subsets(ids: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const id of ids) found.push(...found.map((set) => [...set, id]));
  return found.slice(1);
}
