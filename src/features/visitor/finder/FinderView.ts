import { loadLinks, type RecordLink } from '../../../domain/content/Citations.ts';
import type { QuestionView } from '../../../domain/eligibility/FinderModel.ts';
import { loadQuestions } from '../../../domain/eligibility/loadQuestions.ts';
import { openQuestions } from '../../../domain/eligibility/nextQuestion.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** The page before anything is answered; whoever reads without scripts has all of it. */
export interface FinderView {
  /** The most telling question: where everybody starts. */
  readonly first: QuestionView;
  /** All questions, in the order in which they are asked of somebody who answers none. */
  readonly asked: readonly string[];
  /** What has published conditions, each with its page. */
  readonly published: readonly Pick<RecordLink, 'name' | 'path'>[];
}

export async function loadFinderPage({ content, locale }: PageRequest): Promise<FinderView | undefined> {
  const [questions, rules] = await Promise.all([loadQuestions(content, locale), content.list('rule')]);
  const asked = openQuestions(questions, rules, {});
  const [first] = asked;
  if (first === undefined) return undefined;
  const published = rules.filter(({ conditionsPublished }) => conditionsPublished).map(({ subjectId }) => subjectId);
  return {
    first,
    asked: asked.map(({ name }) => name),
    published: (await loadLinks(content, published, locale)).map(({ name, path }) => ({ name, path })),
  };
}
