import type { ContentRecord } from '../content/ContentRecord.ts';
import type { EligibilityRule } from '../content/EligibilityRule.ts';
import type { EditionProblem } from '../content/findEditionProblems.ts';
import type { Question } from '../content/Question.ts';
import { type ConditionLeaf, conditionLeaves, leafFact } from './conditionLeaves.ts';

/**
 * What would make rules run wrong or leave a reader without an answer: a fact nobody asks for, an option or a kind of
 * answer its question does not have, a thing with two rules, and unpublished conditions without a question to ask.
 */
export function findRuleProblems(records: readonly ContentRecord[]): EditionProblem[] {
  const questions = new Map<string, Question>();
  const ruleOf = new Map<string, string>();
  const problems: EditionProblem[] = [];
  const tell = (recordId: string, path: string, detail: string) =>
    problems.push({ recordId, path, rule: 'broken-rule', detail });

  for (const record of records) {
    if (record.kind !== 'question') continue;
    if (questions.has(record.fact)) tell(record.id, 'fact', `${record.fact} is asked twice`);
    questions.set(record.fact, record);
    if (repeated(optionIds(record)).length > 0) tell(record.id, 'answer.options', 'an option twice');
  }
  for (const record of records) {
    if (record.kind !== 'rule') continue;
    for (const thing of [record.subjectId, ...record.sameThingIds]) {
      const other = ruleOf.get(thing);
      if (other !== undefined) tell(record.id, 'subjectId', `${thing} has a rule already: ${other}`);
      ruleOf.set(thing, record.id);
    }
    if (record.gaps.length === 0) tell(record.id, 'gaps', 'nobody to ask');
    if (record.conditionsPublished && record.requirements.length === 0)
      tell(record.id, 'requirements', 'published conditions, but none given');
    for (const { leaf, path } of leavesOf(record)) {
      const wrong = wrongWith(leaf, questions);
      if (wrong !== undefined) tell(record.id, path, wrong);
    }
  }
  return problems;
}

function leavesOf(rule: EligibilityRule): { readonly leaf: ConditionLeaf; readonly path: string }[] {
  const trees = rule.requirements.map(({ id, condition }) => ({ path: `requirements.${id}`, condition }));
  const held = rule.heldWhen === null ? [] : [{ path: 'heldWhen', condition: rule.heldWhen }];
  return [...trees, ...held].flatMap(({ path, condition }) =>
    conditionLeaves(condition).map((leaf) => ({ leaf, path })),
  );
}

function wrongWith(leaf: ConditionLeaf, questions: ReadonlyMap<string, Question>): string | undefined {
  const question = questions.get(leafFact(leaf));
  if (question === undefined) return `nobody asks for ${leafFact(leaf)}`;
  if ('between' in leaf) {
    const { answer } = question;
    if (answer.type !== 'number') return `${leaf.between} is not a number`;
    const { min, max } = leaf;
    return min !== null && max !== null && min > max ? `${leaf.between} from ${min} to ${max}` : undefined;
  }
  const missing = leaf.options.find((option) => !optionIds(question).includes(option));
  return missing === undefined ? undefined : `${leaf.is} has no answer ${missing}`;
}

function optionIds({ answer }: Question): string[] {
  return answer.type === 'number' ? [] : answer.options.map(({ id }) => id);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
