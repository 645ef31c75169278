import type { BagLine } from '../../../../domain/bagList/BagList.ts';

/** Whether any list says how many originals or copies of a paper it wants. */
export function isCounted({ originals, copies }: Pick<BagLine, 'originals' | 'copies'>): boolean {
  return [originals, copies].some(({ atLeast, isStated }) => isStated || atLeast > 0);
}
