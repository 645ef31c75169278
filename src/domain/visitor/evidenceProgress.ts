import type { EvidenceItem } from './EvidenceItem.ts';

/** How far a person is with a list of papers. `total` counts each paper once; `left` = total − ready − notNeeded. */
export interface EvidenceProgress {
  readonly total: number;
  readonly ready: number;
  readonly notNeeded: number;
  readonly left: number;
}

/** Counts the papers of `evidenceTypeIds` (repeats count once) by their state in `items`; a paper without an item is left to do. */
export function evidenceProgress(
  items: ReadonlyMap<string, EvidenceItem>,
  evidenceTypeIds: readonly string[],
): EvidenceProgress {
  const wanted = [...new Set(evidenceTypeIds)];
  const count = (state: EvidenceItem['state']) => wanted.filter((id) => items.get(id)?.state === state).length;
  const ready = count('ready');
  const notNeeded = count('notNeeded');
  return { total: wanted.length, ready, notNeeded, left: wanted.length - ready - notNeeded };
}
