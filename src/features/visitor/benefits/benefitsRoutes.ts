import { recordPath } from '../../../domain/content/recordPath.ts';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import type { PageRoute } from '../../../ui/page/PageRoute.ts';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { BenefitOrPackagePage } from './BenefitOrPackagePage.tsx';
import { BenefitsPage } from './BenefitsPage.tsx';
import { type BenefitsView, loadBenefits } from './BenefitsView.ts';
import { type BenefitView, loadBenefitOrPackage, type PackageView } from './BenefitView.ts';

export const benefitsRoute: PageRoute<BenefitsView, unknown> = {
  id: 'benefits',
  pattern: '/benefits',
  addresses: async () => ['/benefits'],
  load: loadBenefits,
  head: (_view, t) => ({ title: t('benefits:title'), description: t('benefits:lead') }),
  Page: BenefitsPage,
};

export const benefitRoute: PageRoute<BenefitView | PackageView, ChecklistServices & AddToVisitServices> = {
  id: 'benefit',
  pattern: '/benefits/:id',
  addresses: async (content) => {
    const packages = (await content.list('program')).filter((program) => program.level !== 'zone');
    return [...(await content.list('benefit')), ...packages].flatMap((record) => recordPath(record.id) ?? []);
  },
  load: loadBenefitOrPackage,
  head: (view) => ({ title: view.name, description: view.summary }),
  Page: BenefitOrPackagePage,
};
