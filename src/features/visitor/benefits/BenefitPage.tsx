import { useTranslation } from 'react-i18next';
import { ChecklistSection } from '../../../ui/checklist/ChecklistSection.tsx';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import { AddToVisit } from '../../../ui/visit/AddToVisit.tsx';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import type { BenefitView } from './BenefitView.ts';
import { OverNote } from './OverNote.tsx';

interface BenefitPageProps {
  readonly view: BenefitView;
  readonly services: ChecklistServices & AddToVisitServices;
}

/** One benefit or rule: who offers it, what is known, what to bring, and which package it came in. */
export function BenefitPage({ view, services }: BenefitPageProps) {
  const { t } = useTranslation(['benefits', 'facts']);
  const { level, kind, announcedIn, checklist, statements, citations } = view;
  return (
    <PageFrame
      title={view.name}
      kicker={t('kicker', { level: t(`level.${level}.title`), kind: t(`kind.${kind}`) })}
      lead={view.summary}
      back={{ path: '/benefits', label: t('title') }}
    >
      {view.provenance.state === 'past' && <OverNote />}
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      {view.provenance.state !== 'past' && <AddToVisit subjectId={citations.subject?.id} visit={services.visit} />}
      {statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={statements} citations={citations} />
        </Section>
      )}
      {checklist !== null && <ChecklistSection view={checklist} citations={citations} services={services} />}
      {announcedIn !== null && (
        <Section title={t('package.announcedIn')} id="package">
          <div className="border-t border-hair">
            <LinkRow path={announcedIn.path} title={announcedIn.name} />
          </div>
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}
