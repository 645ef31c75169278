import type { PageRoute } from '../../ui/page/PageRoute.ts';
import type { VisitorServices } from '../VisitorServices.ts';

/** A route whose view type is known only to itself. */
// biome-ignore lint/suspicious/noExplicitAny: the list holds routes of every view type; each one checks its own.
export type VisitorRoute = PageRoute<any, VisitorServices>;

export interface LazyRoute {
  /** Same as in the route itself, so that an address can be matched before its code is loaded. */
  readonly pattern: string;
  /** The module behind `load`, below `features/visitor`, so that a static page can name its code in advance. */
  readonly module: string;
  /** One of very many pages: the device keeps its records, not its markup, and draws it when it is opened. */
  readonly many?: true;
  load(): Promise<VisitorRoute>;
}

const home = async () => (await import('../../features/visitor/home/homeRoute.ts')).homeRoute;
const floors = () => import('../../features/visitor/floors/floorsRoutes.ts');
const measures = () => import('../../features/visitor/measures/measuresRoutes.ts');
const apartment = () => import('../../features/visitor/apartment/apartmentRoutes.ts');
const services = () => import('../../features/visitor/services/servicesRoutes.ts');
const benefits = () => import('../../features/visitor/benefits/benefitsRoutes.ts');
const documents = () => import('../../features/visitor/documents/documentsRoutes.ts');
const search = async () => (await import('../../features/visitor/search/searchRoute.ts')).searchRoute;
const travel = () => import('../../features/visitor/travel/travelRoutes.ts');
const terms = () => import('../../features/visitor/terms/termsRoutes.ts');
const faq = () => import('../../features/visitor/faq/faqRoutes.ts');
const sources = () => import('../../features/visitor/sources/sourcesRoutes.ts');
const finder = async () => (await import('../../features/visitor/finder/finderRoute.ts')).finderRoute;
const visit = async () => (await import('../../features/visitor/visit/visitRoute.ts')).visitRoute;
const settings = async () => (await import('../../features/visitor/settings/settingsRoute.ts')).settingsRoute;

/** The feature a route belongs to: the first folder of its module. Its words are called the same. */
export function featureOf(lazy: LazyRoute | undefined): string | undefined {
  return lazy?.module.split('/')[0];
}

/** The visitors' addresses (DESIGN §2), first match wins. Each feature is its own chunk. */
export const visitorRoutes: readonly LazyRoute[] = [
  { pattern: '/', module: 'home/homeRoute.ts', load: home },
  { pattern: '/floors', module: 'floors/floorsRoutes.ts', load: async () => (await floors()).floorsRoute },
  { pattern: '/floors/:label', module: 'floors/floorsRoutes.ts', load: async () => (await floors()).floorRoute },
  { pattern: '/places/:id', module: 'floors/floorsRoutes.ts', load: async () => (await floors()).placeRoute },
  { pattern: '/measures', module: 'measures/measuresRoutes.ts', load: async () => (await measures()).measuresRoute },
  { pattern: '/measures/:id', module: 'measures/measuresRoutes.ts', load: async () => (await measures()).measureRoute },
  {
    pattern: '/apartment',
    module: 'apartment/apartmentRoutes.ts',
    load: async () => (await apartment()).apartmentRoute,
  },
  {
    pattern: '/apartment/:id',
    module: 'apartment/apartmentRoutes.ts',
    load: async () => (await apartment()).housingRoute,
  },
  { pattern: '/services', module: 'services/servicesRoutes.ts', load: async () => (await services()).servicesRoute },
  {
    pattern: '/services/:id',
    module: 'services/servicesRoutes.ts',
    many: true,
    load: async () => (await services()).serviceRoute,
  },
  { pattern: '/benefits', module: 'benefits/benefitsRoutes.ts', load: async () => (await benefits()).benefitsRoute },
  {
    pattern: '/benefits/:id',
    module: 'benefits/benefitsRoutes.ts',
    many: true,
    load: async () => (await benefits()).benefitRoute,
  },
  {
    pattern: '/documents',
    module: 'documents/documentsRoutes.ts',
    load: async () => (await documents()).documentsRoute,
  },
  {
    pattern: '/documents/:id',
    module: 'documents/documentsRoutes.ts',
    many: true,
    load: async () => (await documents()).documentRoute,
  },
  { pattern: '/finder', module: 'finder/finderRoute.ts', load: finder },
  { pattern: '/visit', module: 'visit/visitRoute.ts', load: visit },
  { pattern: '/search', module: 'search/searchRoute.ts', load: search },
  { pattern: '/travel', module: 'travel/travelRoutes.ts', load: async () => (await travel()).travelRoute },
  { pattern: '/travel/phones', module: 'travel/travelRoutes.ts', load: async () => (await travel()).phonesRoute },
  { pattern: '/travel/card', module: 'travel/travelRoutes.ts', load: async () => (await travel()).cardRoute },
  {
    pattern: '/travel/:id',
    module: 'travel/travelRoutes.ts',
    many: true,
    load: async () => (await travel()).journeyRoute,
  },
  { pattern: '/terms', module: 'terms/termsRoutes.ts', load: async () => (await terms()).termsRoute },
  { pattern: '/terms/:id', module: 'terms/termsRoutes.ts', many: true, load: async () => (await terms()).termRoute },
  { pattern: '/faq', module: 'faq/faqRoutes.ts', load: async () => (await faq()).faqsRoute },
  { pattern: '/faq/:id', module: 'faq/faqRoutes.ts', many: true, load: async () => (await faq()).faqRoute },
  { pattern: '/sources', module: 'sources/sourcesRoutes.ts', load: async () => (await sources()).sourcesRoute },
  {
    pattern: '/sources/:id',
    module: 'sources/sourcesRoutes.ts',
    many: true,
    load: async () => (await sources()).sourceRoute,
  },
  { pattern: '/gaps', module: 'sources/sourcesRoutes.ts', load: async () => (await sources()).gapsRoute },
  {
    pattern: '/gaps/:office',
    module: 'sources/sourcesRoutes.ts',
    many: true,
    load: async () => (await sources()).officeRoute,
  },
  { pattern: '/settings', module: 'settings/settingsRoute.ts', load: settings },
];
