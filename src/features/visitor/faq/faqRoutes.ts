import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { FaqPage } from './FaqPage.tsx';
import { FaqsPage } from './FaqsPage.tsx';
import { type FaqsView, loadFaqs } from './FaqsView.ts';
import { type FaqView, loadFaq } from './FaqView.ts';

export const faqsRoute: PageRoute<FaqsView, unknown> = {
  id: 'faqs',
  pattern: '/faq',
  addresses: async () => ['/faq'],
  load: loadFaqs,
  head: (_view, t) => ({ title: t('faq:title'), description: t('faq:lead') }),
  Page: FaqsPage,
};

export const faqRoute: PageRoute<FaqView, unknown> = {
  id: 'faq',
  pattern: '/faq/:id',
  addresses: async (content) => (await content.list('faq')).flatMap((faq) => recordPath(faq.id) ?? []),
  load: loadFaq,
  head: (view) => ({ title: view.question, description: view.answer }),
  Page: FaqPage,
};
