import { useTranslation } from 'react-i18next';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { BuildingSection } from './BuildingSection.tsx';
import type { FloorsView } from './FloorsView.ts';
import { RoomList } from './RoomList.tsx';
import { StandingLegend } from './StandingLegend.tsx';

export function FloorsPage({ view }: PageProps<FloorsView, unknown>) {
  const { t } = useTranslation('floors');
  return (
    <PageFrame title={t('title')} kicker={view.name} lead={t('lead')}>
      <BuildingSection floors={view.floors} />
      <StandingLegend />
      {view.floorless.length > 0 && (
        <Section title={t('floorless.title')} id="floor-unknown">
          <p className="mb-4 text-ink-soft">{t('floorless.lead')}</p>
          <RoomList rooms={view.floorless} />
        </Section>
      )}
      <Section title={t('building')} id="building">
        <p className="mb-4">{view.summary}</p>
        <StatementList statements={view.statements} citations={view.citations} />
      </Section>
      <FactSections citations={view.citations} />
    </PageFrame>
  );
}
