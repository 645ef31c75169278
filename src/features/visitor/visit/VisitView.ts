import type { Checklist } from '../../../domain/content/Checklist.ts';
import { linkPath } from '../../../domain/content/linkPath.ts';
import type { ErrandEntry } from '../../../domain/visit/ErrandCatalogue.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** A list of papers that can be read and printed without scripts. */
export interface ListLink {
  readonly path: string;
  readonly name: string;
  readonly standing: Checklist['standing'];
}

/** What the page says before anything has been chosen, and without scripts: the rest is computed on the device. */
export interface VisitView {
  /** Published lists first. */
  readonly lists: readonly ListLink[];
  /** What has a list of papers: to be chosen at once, before the edition is on the device. */
  readonly offered: readonly ErrandEntry[];
}

export async function loadVisit({ content, locale }: PageRequest): Promise<VisitView> {
  const lists = (await content.list('checklist')).flatMap((checklist): ListLink[] => {
    const path = linkPath(checklist);
    return path === undefined ? [] : [{ path, name: checklist.name[locale], standing: checklist.standing }];
  });
  const isPublished = ({ standing }: ListLink) => Number(standing === 'published');
  // The desk's code is not in the way of the first screen: only who draws this page anew brings it along.
  const { loadErrandCatalogue } = await import('../../../domain/visit/ErrandCatalogue.ts');
  const offered = (await loadErrandCatalogue(content, locale)).filter(({ papers }) => papers !== null);
  return { offered, lists: lists.sort((a, b) => isPublished(b) - isPublished(a)) };
}
