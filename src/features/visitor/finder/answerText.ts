import type { TFunction } from 'i18next';
import type { Change } from '../../../domain/eligibility/explainOutcome.ts';
import type { QuestionView } from '../../../domain/eligibility/FinderModel.ts';
import type { FinderAnswer } from '../../../domain/visit/FinderAnswers.ts';

/** An answer in the words of its question. */
export function answerText({ answer: asked }: QuestionView, answer: FinderAnswer, t: TFunction<'finder'>): string {
  if ('skipped' in answer) return t('answers.skipped');
  if (asked.type === 'number')
    return 'number' in answer ? t('answers.number', { number: answer.number, unit: asked.unit }) : '';
  const ids = 'option' in answer ? [answer.option] : 'options' in answer ? answer.options : [];
  return namesOf(asked.options, ids).join(t('answers.and'));
}

/** The answer that would make a difference, in the words of its question. */
export function changeText({ answer: asked }: QuestionView, change: Change, t: TFunction<'finder'>): string {
  if ('from' in change)
    return asked.type === 'number' ? t('answers.range', { from: change.from, to: change.to, unit: asked.unit }) : '';
  return asked.type === 'number' ? '' : namesOf(asked.options, change.options).join(t('answers.or'));
}

function namesOf(options: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]): string[] {
  return options.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}
