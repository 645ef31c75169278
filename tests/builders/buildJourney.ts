import type { JourneyView, LegView } from '../../src/features/visitor/travel/JourneyView.ts';
import { buildProvenance } from './buildFacts.ts';

export function buildLeg(id: string, changes: Partial<LegView> = {}): LegView {
  return {
    id,
    mode: 'metro',
    standing: 'reported',
    text: `Leg ${id}.`,
    provenance: buildProvenance(),
    doubtful: false,
    ...changes,
  };
}

/** Known, then worked out, then unknown: as far as most ways to the centre are known. */
export function buildJourney(): Pick<JourneyView, 'from' | 'to' | 'legs'> {
  return {
    from: 'Airport',
    to: { name: 'The centre', address: null },
    legs: [
      buildLeg('one'),
      buildLeg('two', { standing: 'inferred' }),
      buildLeg('three', { standing: 'unknown', mode: 'unknown' }),
    ],
  };
}
