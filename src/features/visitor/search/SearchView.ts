import { loadLinks, type RecordLink } from '../../../domain/content/Citations.ts';
import type { RecordId } from '../../../domain/content/RecordId.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

export interface SearchView {
  /** What many come for; the whole page for those without scripts. */
  readonly suggested: readonly Pick<RecordLink, 'kind' | 'name' | 'path'>[];
  /** The window with people to ask where nothing is found, and its floor; null where the edition has none. */
  readonly window: { readonly name: string; readonly path: string; readonly floor: string | null } | null;
}

const windowId = 'place.one-stop-window';
const manyComeFor: readonly RecordId[] = [
  windowId,
  'faq.what-to-bring',
  'document.five-year-permit',
  'document.residence-permit',
  'housing.zone-apartment',
  'housing.city-apartment',
  'program.zone-eight',
  'journey.airport',
  'phone.12345',
];

export async function loadSearch({ content, locale }: PageRequest): Promise<SearchView | undefined> {
  const [links, place] = await Promise.all([loadLinks(content, manyComeFor, locale), content.find('place', windowId)]);
  const floor = place?.floorId ? await content.find('floor', place.floorId) : undefined;
  return {
    suggested: links.map(({ kind, name, path }) => ({ kind, name, path })),
    window:
      place === undefined
        ? null
        : { name: place.name[locale], path: recordPath(place.id) ?? '', floor: floor?.label ?? null },
  };
}
