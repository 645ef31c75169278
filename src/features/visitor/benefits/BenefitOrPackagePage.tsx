import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { BenefitPage } from './BenefitPage.tsx';
import type { BenefitView, PackageView } from './BenefitView.ts';
import { PackagePage } from './PackagePage.tsx';

type Props = PageProps<BenefitView | PackageView, ChecklistServices & AddToVisitServices>;

/** `/benefits/:id` */
export function BenefitOrPackagePage({ view, services }: Props) {
  return view.type === 'benefit' ? <BenefitPage view={view} services={services} /> : <PackagePage view={view} />;
}
