/**
 * How many of a paper are asked for. Where one list gives a number and another does not, the number is only the least
 * that is known: 2 and "not stated" are "at least 2". Nothing stated at all is `{ atLeast: 0, isStated: false }`.
 */
export interface Count {
  readonly atLeast: number;
  /** Whether every list that asks for the paper gives a number, so that `atLeast` is the whole of it. */
  readonly isStated: boolean;
}

/** What one list says: a number, or null where it gives none. */
export function countOf(stated: number | null): Count {
  return { atLeast: stated ?? 0, isStated: stated !== null };
}

/** What is enough for each of the counts at once: the largest. Of none: nothing, stated. Order does not matter. */
export function largestCount(counts: readonly Count[]): Count {
  return { atLeast: Math.max(0, ...counts.map((count) => count.atLeast)), isStated: areStated(counts) };
}

/** All of them together. Order does not matter. */
export function sumOfCounts(counts: readonly Count[]): Count {
  return { atLeast: counts.reduce((sum, count) => sum + count.atLeast, 0), isStated: areStated(counts) };
}

function areStated(counts: readonly Count[]): boolean {
  return counts.every((count) => count.isStated);
}
