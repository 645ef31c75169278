import type { Gap } from '../../../domain/content/Gap.ts';
import type { PageRequest } from '../../../ui/page/PageRoute.ts';

/** Whom to ask, in the order in which a visitor meets them. */
export const offices = [
  'window',
  'zone',
  'city',
  'entryExit',
  'police',
  'operator',
] as const satisfies readonly Gap['askWhom'][];

export interface GapGroup {
  readonly office: Gap['askWhom'];
  readonly count: number;
  /** The first few, so that one sees what kind of questions these are. */
  readonly examples: readonly string[];
}

export interface GapsView {
  readonly total: number;
  readonly groups: readonly GapGroup[];
}

export async function loadGaps({ content, locale }: PageRequest): Promise<GapsView> {
  const gaps = await content.list('gap');
  return {
    total: gaps.length,
    groups: offices
      .map((office) => gaps.filter((gap) => gap.askWhom === office))
      .flatMap((asked) =>
        asked[0] === undefined
          ? []
          : [
              {
                office: asked[0].askWhom,
                count: asked.length,
                examples: asked.slice(0, 3).map((gap) => gap.name[locale]),
              },
            ],
      ),
  };
}
