import type { CaseAction } from './CaseAction.ts';
import { foldCase } from './foldCase.ts';

/**
 * When anything was last done to a case that is finished or whose visitor has left; undefined while it goes on or
 * waits for somebody. actions: all of one case, in any order. Source: CASE-11.
 */
export function endedAt(actions: readonly CaseAction[]): string | undefined {
  const { status } = foldCase(actions);
  if (status !== 'finished' && status !== 'left') return undefined;
  return actions.map(({ at }) => at).reduce((last, at) => (Date.parse(at) > Date.parse(last) ? at : last));
}
