import { recordPath } from '../../../domain/content/recordPath.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { MeasurePage } from './MeasurePage.tsx';
import { MeasuresPage } from './MeasuresPage.tsx';
import { loadMeasures, type MeasuresView } from './MeasuresView.ts';
import { loadMeasure, type MeasureView } from './MeasureView.ts';

export const measuresRoute: PageRoute<MeasuresView, unknown> = {
  id: 'measures',
  pattern: '/measures',
  addresses: async () => ['/measures'],
  load: loadMeasures,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: MeasuresPage,
};

export const measureRoute: PageRoute<MeasureView, AddToVisitServices> = {
  id: 'measure',
  pattern: '/measures/:id',
  addresses: async (content) => (await content.list('measure')).flatMap((measure) => recordPath(measure.id) ?? []),
  load: loadMeasure,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: MeasurePage,
};
