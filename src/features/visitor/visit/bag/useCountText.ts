import { useTranslation } from 'react-i18next';
import type { BagLine } from '../../../../domain/bagList/BagList.ts';
import type { Count } from '../../../../domain/bagList/Count.ts';

/** How many to bring, in words; what no source states is said to be so, never guessed. */
export function useCountText(): (line: Pick<BagLine, 'originals' | 'copies'>) => string {
  const { t } = useTranslation('visit');
  const part = (kind: 'originals' | 'copies', { atLeast, isStated }: Count) => {
    if (isStated) return atLeast === 0 ? '' : t(`bag.${kind}.stated`, { number: atLeast });
    return atLeast === 0 ? undefined : t(`bag.${kind}.atLeast`, { number: atLeast });
  };
  return ({ originals, copies }) => {
    const parts = [part('originals', originals), part('copies', copies)];
    if (parts.every((text) => text === undefined)) return t('bag.countUnknown');
    return parts
      .map((text) => text ?? '')
      .filter(Boolean)
      .join(' ');
  };
}
