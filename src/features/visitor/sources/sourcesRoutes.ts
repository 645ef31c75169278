import { idSlug } from '../../../domain/content/idParts.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import { GapsPage } from './GapsPage.tsx';
import { type GapsView, loadGaps } from './GapsView.ts';
import { OfficePage } from './OfficePage.tsx';
import { loadOffice, type OfficeView } from './OfficeView.ts';
import { SourcePage } from './SourcePage.tsx';
import { SourcesPage } from './SourcesPage.tsx';
import { loadSources, type SourcesView } from './SourcesView.ts';
import { loadSource, type SourceView } from './SourceView.ts';

export const sourcesRoute: PageRoute<SourcesView, unknown> = {
  id: 'sources',
  pattern: '/sources',
  addresses: async () => ['/sources'],
  load: loadSources,
  head: (_view, t) => ({ title: t('sources:title'), description: t('sources:lead') }),
  Page: SourcesPage,
};

export const sourceRoute: PageRoute<SourceView, unknown> = {
  id: 'source',
  pattern: '/sources/:id',
  addresses: async (content) => (await content.list('source')).map((source) => `/sources/${idSlug(source.id)}`),
  load: loadSource,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: SourcePage,
};

export const gapsRoute: PageRoute<GapsView, unknown> = {
  id: 'gaps',
  pattern: '/gaps',
  addresses: async () => ['/gaps'],
  load: loadGaps,
  head: (view, t) => ({ title: t('sources:gaps.title'), description: t('sources:gaps.lead', { total: view.total }) }),
  Page: GapsPage,
};

export const officeRoute: PageRoute<OfficeView, unknown> = {
  id: 'office',
  pattern: '/gaps/:office',
  addresses: async (content) => [...new Set((await content.list('gap')).map((gap) => `/gaps/${gap.askWhom}`))],
  load: loadOffice,
  head: (view, t) => ({
    title: t('sources:gaps.officeTitle', { office: t(`facts:office.${view.office}`) }),
    description: t('sources:gaps.officeLead', { total: view.total }),
  }),
  Page: OfficePage,
};
