import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { FinderPage } from './FinderPage.tsx';
import type { FinderServices } from './FinderServices.ts';
import { type FinderView, loadFinderPage } from './FinderView.ts';

export const finderRoute: PageRoute<FinderView, FinderServices> = {
  id: 'finder',
  pattern: '/finder',
  addresses: async () => ['/finder'],
  load: loadFinderPage,
  head: (_view, t) => ({ title: t('finder:title'), description: t('finder:description') }),
  Page: FinderPage,
};
