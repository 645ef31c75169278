import { type GapView, gapView } from '../content/Citations.ts';
import type { ContentReader } from '../content/ContentReader.ts';
import type { LocaleTag } from '../locale/LocaleTag.ts';
import { visitGaps } from './visitGaps.ts';

/** The questions about the day itself: null where an edition does not have them. */
export interface VisitQuestions {
  readonly hours: GapView | null;
  readonly holidays: GapView | null;
}

/** Reads the questions that a verdict asks about the day. */
export async function loadVisitQuestions(content: ContentReader, locale: LocaleTag): Promise<VisitQuestions> {
  const [hours, holidays] = await Promise.all([
    content.find('gap', visitGaps.hours),
    content.find('gap', visitGaps.holidays),
  ]);
  return {
    hours: hours === undefined ? null : gapView(hours, locale),
    holidays: holidays === undefined ? null : gapView(holidays, locale),
  };
}
