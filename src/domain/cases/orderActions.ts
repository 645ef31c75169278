import { canonicalText } from '../canonical/canonicalText.ts';
import type { CaseAction } from './CaseAction.ts';

/**
 * Actions in the one order that every window arrives at: by time, window, counter, id; what is the same stands once.
 * Two different actions under one id are both kept, by their text.
 */
export function orderActions(actions: readonly CaseAction[]): CaseAction[] {
  const byText = new Map(actions.map((action) => [canonicalText(action), action]));
  return [...byText]
    .sort(
      ([aText, a], [bText, b]) =>
        Date.parse(a.at) - Date.parse(b.at) ||
        compare(a.windowId, b.windowId) ||
        a.seq - b.seq ||
        compare(a.id, b.id) ||
        compare(aText, bText),
    )
    .map(([, action]) => action);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
