import { useTranslation } from 'react-i18next';
import { ChecklistSection } from '../../../ui/checklist/ChecklistSection.tsx';
import type { ChecklistServices } from '../../../ui/checklist/ChecklistServices.ts';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { StationLine } from '../../../ui/fact/StationLine.tsx';
import { OnThisPage } from '../../../ui/layout/OnThisPage.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { AddToVisit } from '../../../ui/visit/AddToVisit.tsx';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import { ConditionList } from './ConditionList.tsx';
import type { HousingView } from './HousingView.ts';

/** One housing route: whose it is, who may, what to bring, how it runs, and what is known and not known. */
export function HousingPage({ view, services }: PageProps<HousingView, ChecklistServices & AddToVisitServices>) {
  const { t } = useTranslation(['apartment', 'facts']);
  const { round, citations } = view;
  const parts = [
    view.conditions.length > 0 && { id: 'conditions', label: t('conditions') },
    view.checklist !== null && { id: 'papers', label: t('tell.papers') },
    view.steps.length > 0 && { id: 'steps', label: t('steps') },
    citations.gaps.length > 0 && { id: 'gaps', label: t('facts:heading.gaps') },
  ].filter((part) => part !== false);
  return (
    <PageFrame
      title={view.name}
      kicker={
        round === null
          ? t(`scheme.${view.scheme}.office`)
          : t('kicker', { office: t(`scheme.${view.scheme}.office`), round })
      }
      lead={view.summary}
      back={{ path: '/apartment', label: t('title') }}
    >
      <OnThisPage parts={parts} />
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      {view.provenance.state !== 'past' && <AddToVisit subjectId={citations.subject?.id} visit={services.visit} />}
      {view.conditions.length > 0 && (
        <Section title={round === null ? t('conditions') : t('conditionsOf', { round })} id="conditions">
          <ConditionList conditions={view.conditions} citations={citations} />
        </Section>
      )}
      {view.checklist !== null && <ChecklistSection view={view.checklist} citations={citations} services={services} />}
      {view.steps.length > 0 && (
        <Section title={round === null ? t('steps') : t('stepsOf', { round })} id="steps">
          <StationLine steps={view.steps} citations={citations} />
        </Section>
      )}
      {view.statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={view.statements} citations={citations} />
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}
