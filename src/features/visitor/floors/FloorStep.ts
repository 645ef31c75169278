import type { Floor } from '../../../domain/content/Floor.ts';
import type { FloorStanding } from '../../../domain/content/floorStandings.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { LocaleTag } from '../../../domain/locale/LocaleTag.ts';

/** A floor reduced to what a drawing of the building and a link to it need. */
export interface FloorStep {
  readonly path: string;
  readonly level: number;
  /** As on the lift: `1F`. */
  readonly label: string;
  readonly audience: string;
  readonly standing: FloorStanding;
}

/** The floors from the top down, as one reads a section of a building. */
export function floorSteps(floors: readonly Floor[], locale: LocaleTag): FloorStep[] {
  return [...floors]
    .sort((a, b) => b.level - a.level)
    .map(({ id, level, label, audience, standing }) => ({
      path: recordPath(id) ?? '',
      level,
      label,
      audience: audience[locale],
      standing,
    }));
}
