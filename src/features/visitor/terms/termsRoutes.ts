import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { TermPage } from './TermPage.tsx';
import { TermsPage } from './TermsPage.tsx';
import { loadTerms, type TermsView } from './TermsView.ts';
import { loadTerm, type TermView } from './TermView.ts';

export const termsRoute: PageRoute<TermsView, unknown> = {
  id: 'terms',
  pattern: '/terms',
  addresses: async () => ['/terms'],
  load: loadTerms,
  head: (_view, t) => ({ title: t('terms:title'), description: t('terms:lead') }),
  Page: TermsPage,
};

export const termRoute: PageRoute<TermView, unknown> = {
  id: 'term',
  pattern: '/terms/:id',
  addresses: async (content) => (await content.list('term')).flatMap((term) => recordPath(term.id) ?? []),
  load: loadTerm,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: TermPage,
};
