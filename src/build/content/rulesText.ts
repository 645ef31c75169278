import type { ContentRecord } from '../../domain/content/ContentRecord.ts';
import { conditionLeaves, leafFact } from '../../domain/eligibility/conditionLeaves.ts';
import { openQuestions } from '../../domain/eligibility/nextQuestion.ts';
import { countOutcomes } from './countOutcomes.ts';
import { drawCondition } from './drawCondition.ts';

export interface RulesText {
  readonly lines: readonly string[];
  /** Requirements that can never be met, or never unmet. */
  readonly stuck: readonly string[];
}

/** Every question and every rule of an edition as text to read: words, tree, and what all combinations come to. */
export function rulesText(records: readonly ContentRecord[]): RulesText {
  const rules = records.filter((record) => record.kind === 'rule');
  const all = records.filter((record) => record.kind === 'question');
  const questions = openQuestions(all, rules, {});
  const unasked = all.filter((question) => !questions.includes(question));
  const lines = ['Questions, the most telling first'];
  for (const { fact, name, answer } of questions) {
    const telling = rules.filter((rule) =>
      rule.requirements.some(({ condition }) => conditionLeaves(condition).some((leaf) => leafFact(leaf) === fact)),
    );
    const choices =
      answer.type === 'number' ? `${answer.least} to ${answer.most}` : answer.options.map(({ id }) => id).join(', ');
    lines.push(`  ${fact} (${answer.type}; in ${telling.length} rules): ${name.en}`, `      ${choices}`);
  }
  for (const { fact } of unasked) lines.push(`  ${fact}: NO RULE ASKS FOR IT`);

  const stuck: string[] = unasked.map(({ id }) => `${id} is asked by no rule`);
  for (const rule of rules) {
    const run = countOutcomes(rule, all);
    lines.push('', `${rule.subjectId}  (${rule.id})`);
    lines.push(`  ${rule.name.en}${rule.round === null ? '' : `, ${rule.round.en}`}`);
    if (!rule.conditionsPublished) lines.push(`  conditions are not all published; ask ${rule.gaps.join(', ')}`);
    if (rule.heldWhen !== null) lines.push(`  had already when ${drawCondition(rule.heldWhen).join(' ')}`);
    for (const { id, words, provenance, condition } of rule.requirements) {
      lines.push(`  ${id}: ${words.en} [${provenance.sources.join(', ') || 'no source'}; ${provenance.asOf}]`);
      lines.push(...drawCondition(condition).map((line) => `      ${line}`));
    }
    lines.push(
      `  ${Object.entries(run.counts)
        .map(([outcome, count]) => `${outcome} ${count}`)
        .join(' · ')}`,
    );
    for (const { id, never } of run.stuck) {
      lines.push(`  CHECK: ${id} is never ${never}`);
      stuck.push(`${rule.id} ${id} is never ${never}`);
    }
  }
  return { lines, stuck };
}
