import { recordPath } from '../content/recordPath.ts';
import type { ChecklistView } from './ChecklistView.ts';

/** The pages to which a list of papers already leads, so that a page need not name them again. Empty without a list. */
export function paperPaths(checklist: ChecklistView | null): ReadonlySet<string> {
  const papers = checklist?.requirements.flatMap(({ lists }) => lists.flatMap((list) => list.papers)) ?? [];
  return new Set(papers.flatMap((paper) => recordPath(paper.evidenceTypeId) ?? []));
}
