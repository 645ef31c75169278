import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { ServicePage } from './ServicePage.tsx';
import { ServicesPage } from './ServicesPage.tsx';
import { loadServices, type ServicesView } from './ServicesView.ts';
import { loadService, type ServiceView } from './ServiceView.ts';

export const servicesRoute: PageRoute<ServicesView, unknown> = {
  id: 'services',
  pattern: '/services',
  addresses: async () => ['/services'],
  load: loadServices,
  head: (_view, t) => ({ title: t('services:title'), description: t('services:lead') }),
  Page: ServicesPage,
};

export const serviceRoute: PageRoute<ServiceView, AddToVisitServices> = {
  id: 'service',
  pattern: '/services/:id',
  addresses: async (content) => (await content.list('service')).flatMap((service) => recordPath(service.id) ?? []),
  load: loadService,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: ServicePage,
};
