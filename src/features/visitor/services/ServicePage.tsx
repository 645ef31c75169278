import { useTranslation } from 'react-i18next';
import { isErrandService } from '../../../domain/visit/isErrandService.ts';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { AddToVisit } from '../../../ui/visit/AddToVisit.tsx';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { Bundle } from './Bundle.tsx';
import type { ServiceView } from './ServiceView.ts';
import { Whereabouts } from './Whereabouts.tsx';

/** One service: where it is, what it bundles, what is known and what is not. */
export function ServicePage({ view, services }: PageProps<ServiceView, AddToVisitServices>) {
  const { t } = useTranslation(['services', 'facts']);
  const { where, bundle, citations } = view;
  return (
    <PageFrame
      title={view.name}
      kicker={t(`kind.${view.kind}.title`)}
      lead={view.summary}
      back={{ path: '/services', label: t('title') }}
    >
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      {isErrandService(view.kind) && <AddToVisit subjectId={citations.subject?.id} visit={services.visit} />}
      {where !== null && <Whereabouts where={where} />}
      {bundle !== null && <Bundle bundle={bundle} />}
      {view.statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={view.statements} citations={citations} />
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}
