import { recordPath } from '../../../domain/content/recordPath.ts';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { ApartmentPage } from './ApartmentPage.tsx';
import { type ApartmentView, loadApartment } from './ApartmentView.ts';
import { HousingPage } from './HousingPage.tsx';
import { type HousingView, loadHousing } from './HousingView.ts';

export const apartmentRoute: PageRoute<ApartmentView, unknown> = {
  id: 'apartment',
  pattern: '/apartment',
  addresses: async () => ['/apartment'],
  load: loadApartment,
  head: (_view, t) => ({ title: t('apartment:title'), description: t('apartment:lead') }),
  Page: ApartmentPage,
};

export const housingRoute: PageRoute<HousingView, ChecklistServices & AddToVisitServices> = {
  id: 'housing',
  pattern: '/apartment/:id',
  addresses: async (content) => (await content.list('housing')).flatMap((housing) => recordPath(housing.id) ?? []),
  load: loadHousing,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: HousingPage,
};
