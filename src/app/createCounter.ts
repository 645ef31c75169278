import { systemClock } from '../browser/clock/Clock.ts';
import { systemRandom } from '../browser/random/Random.ts';
import { createHandoverService } from '../services/handover/createHandoverService.ts';
import type { HandoverService } from '../services/handover/HandoverService.ts';
import { type CodeScanner, createCodeScanner } from '../services/scanning/createCodeScanner.ts';
import type { VisitorSnapshots } from '../services/visitor/createVisitorSnapshots.ts';
import type { OpenEdition } from './navigation/createNavigator.ts';

/** What passes at the counter. */
export interface Counter {
  readonly handover: HandoverService;
  readonly scanner: CodeScanner;
}

export function createCounter(
  snapshots: VisitorSnapshots,
  openEdition: () => Promise<OpenEdition | undefined>,
): Counter {
  return {
    handover: createHandoverService({
      clock: systemClock,
      random: systemRandom,
      snapshots,
      content: async () => (await openEdition())?.content,
    }),
    scanner: createCodeScanner(),
  };
}
