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
  /** One of very many pages, or a long one seldom opened: the device keeps its records, not its markup, and draws it when it is opened. */
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

type Line = readonly [pattern: string, module: string, load: LazyRoute['load'], many?: true];

/** Each feature is its own chunk. */
const lines: readonly Line[] = [
  ['/', 'home/homeRoute.ts', home],
  ['/floors', 'floors/floorsRoutes.ts', async () => (await floors()).floorsRoute],
  ['/floors/:label', 'floors/floorsRoutes.ts', async () => (await floors()).floorRoute],
  ['/places/:id', 'floors/floorsRoutes.ts', async () => (await floors()).placeRoute],
  ['/measures', 'measures/measuresRoutes.ts', async () => (await measures()).measuresRoute],
  ['/measures/:id', 'measures/measuresRoutes.ts', async () => (await measures()).measureRoute],
  ['/apartment', 'apartment/apartmentRoutes.ts', async () => (await apartment()).apartmentRoute],
  ['/apartment/:id', 'apartment/apartmentRoutes.ts', async () => (await apartment()).housingRoute],
  ['/services', 'services/servicesRoutes.ts', async () => (await services()).servicesRoute, true],
  ['/services/:id', 'services/servicesRoutes.ts', async () => (await services()).serviceRoute, true],
  ['/benefits', 'benefits/benefitsRoutes.ts', async () => (await benefits()).benefitsRoute],
  ['/benefits/:id', 'benefits/benefitsRoutes.ts', async () => (await benefits()).benefitRoute, true],
  ['/documents', 'documents/documentsRoutes.ts', async () => (await documents()).documentsRoute],
  ['/documents/:id', 'documents/documentsRoutes.ts', async () => (await documents()).documentRoute, true],
  ['/finder', 'finder/finderRoute.ts', finder],
  ['/visit', 'visit/visitRoute.ts', visit],
  ['/search', 'search/searchRoute.ts', search],
  ['/travel', 'travel/travelRoutes.ts', async () => (await travel()).travelRoute],
  ['/travel/phones', 'travel/travelRoutes.ts', async () => (await travel()).phonesRoute],
  ['/travel/card', 'travel/travelRoutes.ts', async () => (await travel()).cardRoute],
  ['/travel/:id', 'travel/travelRoutes.ts', async () => (await travel()).journeyRoute, true],
  ['/terms', 'terms/termsRoutes.ts', async () => (await terms()).termsRoute, true],
  ['/terms/:id', 'terms/termsRoutes.ts', async () => (await terms()).termRoute, true],
  ['/faq', 'faq/faqRoutes.ts', async () => (await faq()).faqsRoute, true],
  ['/faq/:id', 'faq/faqRoutes.ts', async () => (await faq()).faqRoute, true],
  ['/sources', 'sources/sourcesRoutes.ts', async () => (await sources()).sourcesRoute, true],
  ['/sources/:id', 'sources/sourcesRoutes.ts', async () => (await sources()).sourceRoute, true],
  ['/gaps', 'sources/sourcesRoutes.ts', async () => (await sources()).gapsRoute],
  ['/gaps/:office', 'sources/sourcesRoutes.ts', async () => (await sources()).officeRoute, true],
  ['/settings', 'settings/settingsRoute.ts', settings, true],
];

/** The visitors' addresses (DESIGN §2), first match wins. */
export const visitorRoutes: readonly LazyRoute[] = lines.map(([pattern, module, load, many]) => ({
  pattern,
  module,
  load,
  ...(many && { many }),
}));
