import { useTranslation } from 'react-i18next';
import { ChecklistSection } from '../../../ui/checklist/ChecklistSection.tsx';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { RelatedLinks } from '../../../ui/fact/RelatedLinks.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { StationLine } from '../../../ui/fact/StationLine.tsx';
import { OnThisPage } from '../../../ui/layout/OnThisPage.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { AddToVisit } from '../../../ui/visit/AddToVisit.tsx';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import type { DocumentView } from './DocumentView.ts';
import { PaperFacts } from './PaperFacts.tsx';

/** One document or paper: what it is, what to bring for it, how it runs, and which errands ask for it. */
export function DocumentPage({ view, services }: PageProps<DocumentView, ChecklistServices & AddToVisitServices>) {
  const { t } = useTranslation(['documents', 'facts']);
  const { kind, checklist, steps, statements, neededFor, citations } = view;
  const parts = [
    checklist !== null && { id: 'papers', label: t('onPage.papers') },
    steps.length > 0 && { id: 'steps', label: t('steps') },
    statements.length > 0 && { id: 'known', label: t('facts:heading.statements') },
    citations.gaps.length > 0 && { id: 'gaps', label: t('facts:heading.gaps') },
  ].filter((part) => part !== false);
  return (
    <PageFrame
      title={view.name}
      kicker={kind === null ? t('papers.one') : t(`kind.${kind}.title`)}
      lead={view.summary}
      back={{ path: '/documents', label: t('title') }}
    >
      <PaperFacts view={view} />
      {checklist !== null && <OnThisPage parts={parts} />}
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      {view.errandId !== null && <AddToVisit subjectId={view.errandId} visit={services.visit} />}
      {checklist !== null && <ChecklistSection view={checklist} citations={citations} services={services} />}
      {steps.length > 0 && (
        <Section title={t('steps')} id="steps">
          <StationLine steps={steps} citations={citations} />
        </Section>
      )}
      {statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={statements} citations={citations} />
        </Section>
      )}
      {neededFor.length > 0 && (
        <Section title={t('neededFor')} id="needed-for">
          <RelatedLinks related={neededFor} />
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}
