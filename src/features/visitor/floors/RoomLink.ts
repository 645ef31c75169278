import type { Place } from '../../../domain/content/Place.ts';
import type { RecordId } from '../../../domain/content/RecordId.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';

/** A room as a list names it. */
export interface RoomLink {
  readonly path: string;
  readonly name: string;
  readonly purpose: string;
}

/** The rooms of one floor, windows first; those of no known floor for `null`. */
export function roomLinks(places: readonly Place[], floorId: RecordId | null, locale: LocaleTag): RoomLink[] {
  return places
    .filter((place) => place.floorId === floorId)
    .sort((a, b) => Number(b.placeKind === 'counter') - Number(a.placeKind === 'counter'))
    .map(({ id, name, purpose }) => ({ path: recordPath(id) ?? '', name: name[locale], purpose: purpose[locale] }));
}
