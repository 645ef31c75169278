import { useCallback, useEffect, useState } from 'react';
import type { FinderModel } from '../../../domain/eligibility/FinderModel.ts';
import { useLocale } from '../../../ui/locale/LocaleContext.ts';
import { loadLateStyles } from '../../../ui/page/loadLateStyles.ts';
import type { FinderDesk } from './FinderDesk.tsx';
import type { FinderServices } from './FinderServices.ts';

export type Desk =
  | { readonly status: 'opening' | 'failed' }
  | { readonly status: 'ready'; readonly FinderDesk: typeof FinderDesk; readonly model: FinderModel };

/** The code that answers and the rules it answers by, both read once the page stands. */
export function useDesk(edition: FinderServices['edition']): { readonly desk: Desk; open(): void } {
  const locale = useLocale();
  const [tries, setTries] = useState(0);
  const [desk, setDesk] = useState<Desk>({ status: 'opening' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another number.
  useEffect(() => {
    let gone = false;
    const set = (next: Desk) => gone || setDesk(next);
    set({ status: 'opening' });
    Promise.all([
      import('./FinderDesk.tsx'),
      import('../../../domain/eligibility/loadFinder.ts'),
      edition.open(),
      loadLateStyles(),
    ])
      .then(async ([{ FinderDesk }, { loadFinder }, opened]) => {
        if (opened === undefined) return set({ status: 'failed' });
        set({ status: 'ready', FinderDesk, model: await loadFinder(opened.content, locale, opened.edition.issuedOn) });
      })
      .catch(() => set({ status: 'failed' }));
    return () => {
      gone = true;
    };
  }, [edition, locale, tries]);
  return { desk, open: useCallback(() => setTries((before) => before + 1), []) };
}
