import { recordPath } from '../../../domain/content/recordPath.ts';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { CardPage } from './CardPage.tsx';
import { type CardView, loadCard } from './CardView.ts';
import { JourneyPage } from './JourneyPage.tsx';
import { type JourneyView, loadJourney } from './JourneyView.ts';
import { PhonesPage } from './PhonesPage.tsx';
import { loadPhones, type PhonesView } from './PhonesView.ts';
import { TravelPage } from './TravelPage.tsx';
import { loadTravel, type TravelView } from './TravelView.ts';

export const travelRoute: PageRoute<TravelView, unknown> = {
  id: 'travel',
  pattern: '/travel',
  addresses: async () => ['/travel'],
  load: loadTravel,
  head: (_view, t) => ({ title: t('travel:title'), description: t('travel:lead') }),
  Page: TravelPage,
};

export const phonesRoute: PageRoute<PhonesView, unknown> = {
  id: 'phones',
  pattern: '/travel/phones',
  addresses: async () => ['/travel/phones'],
  load: loadPhones,
  head: (_view, t) => ({ title: t('travel:phones.title'), description: t('travel:phones.lead') }),
  Page: PhonesPage,
};

export const cardRoute: PageRoute<CardView, Pick<ChecklistServices, 'visitor'>> = {
  id: 'card',
  pattern: '/travel/card',
  addresses: async (content) => ((await content.find('location', 'location.centre')) ? ['/travel/card'] : []),
  load: loadCard,
  head: (_view, t) => ({ title: t('travel:card.title'), description: t('travel:card.lead') }),
  Page: CardPage,
};

export const journeyRoute: PageRoute<JourneyView, unknown> = {
  id: 'journey',
  pattern: '/travel/:id',
  addresses: async (content) => (await content.list('journey')).flatMap((journey) => recordPath(journey.id) ?? []),
  load: loadJourney,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: JourneyPage,
};
