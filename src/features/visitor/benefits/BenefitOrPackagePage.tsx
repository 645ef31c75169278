import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { BenefitPage } from './BenefitPage.tsx';
import type { BenefitView, PackageView } from './BenefitView.ts';
import { PackagePage } from './PackagePage.tsx';

/** `/benefits/:id` */
export function BenefitOrPackagePage({ view, services }: PageProps<BenefitView | PackageView, ChecklistServices>) {
  return view.type === 'benefit' ? <BenefitPage view={view} services={services} /> : <PackagePage view={view} />;
}
