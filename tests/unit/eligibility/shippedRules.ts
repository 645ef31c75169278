import { join } from 'node:path';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import type { EligibilityRule } from '../../../src/domain/content/EligibilityRule.ts';

const folder = join(import.meta.dirname, '../../../src/edition');

/** The records of the shipped edition, its rules and its questions. */
export const { records } = readEdition(folder);
export const rules = records.filter((record) => record.kind === 'rule');
export const questions = records.filter((record) => record.kind === 'question');

export function ruleFor(subjectId: string): EligibilityRule {
  const rule = rules.find((one) => one.subjectId === subjectId);
  if (rule === undefined) throw new Error(`no rule for ${subjectId}`);
  return rule;
}
