import { useTranslation } from 'react-i18next';
import type { BagLine, BagList } from '../../../../domain/bagList/BagList.ts';
import type { ClerkText } from '../../../../ui/fact/ClerkCard.tsx';

/** What is held up at the window: what is to be done and which papers are there, in the clerk's words and the reader's. */
export function useClerkText(bag: BagList): ClerkText {
  const { t } = useTranslation('visit');
  const brought = bag.persons
    .flatMap(({ stops }) => stops.flatMap(({ lines }) => lines))
    .filter(({ state }) => state === 'ready');
  const sentences = (whose: 'own' | 'clerk', nameOf: (named: Pick<BagLine, 'name' | 'clerkName'>) => string) => {
    const names = (all: readonly Pick<BagLine, 'name' | 'clerkName'>[]) =>
      [...new Set(all.map(nameOf))].join(t(`exits.card.comma.${whose}`));
    return [
      t(`exits.card.errands.${whose}`, { errands: names(bag.errands) }),
      ...(brought.length === 0 ? [] : [t(`exits.card.papers.${whose}`, { papers: names(brought) })]),
    ].join('');
  };
  return {
    ask: 'paper',
    clerk: sentences('clerk', ({ clerkName }) => clerkName),
    own: sentences('own', ({ name }) => name),
  };
}
