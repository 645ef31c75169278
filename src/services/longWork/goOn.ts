import type { Progress } from '../../domain/source/Progress.ts';
import type { LongWork } from './createLongWork.ts';

/**
 * Tells how far work has come and lets the page paint and answer; false once it was cancelled, also when that came
 * meanwhile. Then whoever works leaves everything as it was. work: undefined where nobody watches.
 */
export async function goOn(
  work: LongWork | undefined,
  yieldToMain: () => Promise<void>,
  progress: Progress,
): Promise<boolean> {
  if (work?.signal.aborted) return false;
  work?.tell(progress);
  await yieldToMain();
  return work?.signal.aborted !== true;
}
