import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { VisitPage } from './VisitPage.tsx';
import type { VisitServices } from './VisitServices.ts';
import { loadVisit, type VisitView } from './VisitView.ts';

export const visitRoute: PageRoute<VisitView, VisitServices> = {
  id: 'visit',
  pattern: '/visit',
  addresses: async () => ['/visit'],
  load: loadVisit,
  head: (_, t) => ({ title: t('visit:title'), description: t('visit:lead') }),
  Page: VisitPage,
};
