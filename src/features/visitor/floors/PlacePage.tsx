import { useTranslation } from 'react-i18next';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { OpeningWeek } from './OpeningWeek.tsx';
import { OtherNames } from './OtherNames.tsx';
import { PlaceFloor } from './PlaceFloor.tsx';
import type { PlaceView } from './PlaceView.ts';

export function PlacePage({ view }: PageProps<PlaceView, unknown>) {
  const { t } = useTranslation('floors');
  const { citations } = view;
  return (
    <PageFrame
      title={view.name}
      kicker={t(`placeKind.${view.placeKind}`)}
      lead={view.summary}
      back={{ path: '/floors', label: t('back') }}
    >
      <div className="-mt-6 mb-10 max-w-prose">
        <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      </div>
      <PlaceFloor floors={view.floors} path={view.floorPath} />
      {view.openingHours !== null && (
        <Section title={t('hours.title')} id="hours">
          <OpeningWeek {...view.openingHours} />
        </Section>
      )}
      {view.services.length > 0 && (
        <Section title={t('place.services')} id="services">
          <ul className="border-t border-hair">
            {view.services.map((service) => (
              <li key={service.id}>
                <LinkRow path={service.path} title={service.name} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('facts:heading.statements')} id="known">
        <StatementList statements={view.statements} citations={citations} />
      </Section>
      {view.alternateNames.length > 0 && (
        <Section title={t('place.otherNames')} id="names">
          <OtherNames names={view.alternateNames} citations={citations} />
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}
