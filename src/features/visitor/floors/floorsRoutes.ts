import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { FloorPage } from './FloorPage.tsx';
import { FloorsPage } from './FloorsPage.tsx';
import { type FloorsView, loadFloors } from './FloorsView.ts';
import { type FloorView, loadFloor } from './FloorView.ts';
import { PlacePage } from './PlacePage.tsx';
import { loadPlace, type PlaceView } from './PlaceView.ts';

export const floorsRoute: PageRoute<FloorsView, unknown> = {
  id: 'floors',
  pattern: '/floors',
  addresses: async () => ['/floors'],
  load: loadFloors,
  head: (view, t) => ({ title: t('floors:title'), description: view.summary }),
  Page: FloorsPage,
};

export const floorRoute: PageRoute<FloorView, unknown> = {
  id: 'floor',
  pattern: '/floors/:label',
  addresses: async (content) => (await content.list('floor')).flatMap((floor) => recordPath(floor.id) ?? []),
  load: loadFloor,
  head: ({ label, audience, summary }, t) => ({
    title: t('floors:floor.title', { label, audience }),
    description: summary,
  }),
  Page: FloorPage,
};

export const placeRoute: PageRoute<PlaceView, unknown> = {
  id: 'place',
  pattern: '/places/:id',
  addresses: async (content) => (await content.list('place')).flatMap((place) => recordPath(place.id) ?? []),
  load: loadPlace,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: PlacePage,
};
