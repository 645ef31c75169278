import { type GapView, gapView } from '../../../domain/content/Citations.ts';
import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** A way into the guide and how many things lie behind it; null where no source counts them. */
export interface WayIn {
  readonly way: 'floors' | 'measures' | 'apartment' | 'services';
  readonly path: string;
  readonly count: number | null;
}

export interface HomeView {
  /** The centre's name. */
  readonly centre: string;
  /** Where most errands begin: the one-stop window, with its floor where a source names it. */
  readonly start: { readonly path: string; readonly name: string; readonly floor: string | null } | null;
  readonly ways: readonly WayIn[];
  /** What a visitor misses most and no source answers. */
  readonly gaps: readonly GapView[];
}

const firstStop = 'place.one-stop-window';
const missedMost = ['gap.centre-address', 'gap.centre-phone', 'gap.window-hours', 'gap.window-departments'];

export async function loadHome({ content, locale }: PageRequest): Promise<HomeView | undefined> {
  const [centre, start, program, gaps, floors, housing, services] = await Promise.all([
    content.find('organization', 'organization.centre'),
    content.find('place', firstStop),
    content.find('program', 'program.zone-eight'),
    content.findMany('gap', missedMost),
    content.list('floor'),
    content.list('housing'),
    content.list('service'),
  ]);
  if (centre === undefined) return undefined;
  const floor = floors.find((candidate) => candidate.id === start?.floorId);
  return {
    centre: centre.name[locale],
    start:
      start === undefined
        ? null
        : { path: recordPath(start.id) ?? '', name: start.name[locale], floor: floor?.label ?? null },
    ways: [
      { way: 'floors', path: '/floors', count: floors.length },
      { way: 'measures', path: '/measures', count: program?.measureCount ?? null },
      { way: 'apartment', path: '/apartment', count: housing.length },
      { way: 'services', path: '/services', count: services.length },
    ],
    gaps: gaps.map((gap) => gapView(gap, locale)),
  };
}
