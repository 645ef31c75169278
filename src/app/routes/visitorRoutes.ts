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
  load(): Promise<VisitorRoute>;
}

const home = async () => (await import('../../features/visitor/home/homeRoute.ts')).homeRoute;
const floors = () => import('../../features/visitor/floors/floorsRoutes.ts');
const measures = () => import('../../features/visitor/measures/measuresRoutes.ts');
const apartment = () => import('../../features/visitor/apartment/apartmentRoutes.ts');
const services = () => import('../../features/visitor/services/servicesRoutes.ts');
const settings = async () => (await import('../../features/visitor/settings/settingsRoute.ts')).settingsRoute;

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
  { pattern: '/services/:id', module: 'services/servicesRoutes.ts', load: async () => (await services()).serviceRoute },
  { pattern: '/settings', module: 'settings/settingsRoute.ts', load: settings },
];
