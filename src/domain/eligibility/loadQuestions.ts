import type { ContentReader } from '../content/ContentReader.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import { localize } from '../locale/localize.ts';
import type { QuestionView } from './FinderModel.ts';

/** The finder's questions in one language, in no order that matters: `openQuestions` puts them into theirs. */
export async function loadQuestions(content: ContentReader, locale: LocaleTag): Promise<QuestionView[]> {
  return (await content.list('question')).map(({ fact, order, name, why, answer }) => ({
    fact,
    order,
    name: name[locale],
    why: why[locale],
    answer: localize(answer, locale),
  }));
}
