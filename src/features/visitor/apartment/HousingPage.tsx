import { useTranslation } from 'react-i18next';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { ApartmentServices } from './ApartmentServices.ts';
import { ChecklistSection } from './ChecklistSection.tsx';
import { ConditionList } from './ConditionList.tsx';
import type { HousingView } from './HousingView.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { StationLine } from './StationLine.tsx';

/** One housing route: whose it is, who may, what to bring, how it runs, and what is known and not known. */
export function HousingPage({ view, services }: PageProps<HousingView, ApartmentServices>) {
  const { t } = useTranslation(['apartment', 'facts']);
  const { round, citations } = view;
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
      <OnThisPage view={view} />
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
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
