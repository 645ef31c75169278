import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { SearchPage } from './SearchPage.tsx';
import type { SearchServices } from './SearchServices.ts';
import { loadSearch, type SearchView } from './SearchView.ts';

export const searchRoute: PageRoute<SearchView, SearchServices> = {
  id: 'search',
  pattern: '/search',
  addresses: async () => ['/search'],
  load: loadSearch,
  head: (_, t) => ({ title: t('search:title'), description: t('search:description') }),
  Page: SearchPage,
};
