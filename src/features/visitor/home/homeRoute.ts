import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import type { VisitFiguresPorts } from '../../../ui/visit/VisitPort.ts';
import { HomePage } from './HomePage.tsx';
import { type HomeView, loadHome } from './HomeView.ts';

export const homeRoute: PageRoute<HomeView, VisitFiguresPorts> = {
  id: 'home',
  pattern: '/',
  addresses: async () => ['/'],
  load: loadHome,
  head: ({ centre }, t) => ({ title: t('home:headTitle', { centre }), description: t('home:lead') }),
  Page: HomePage,
};
