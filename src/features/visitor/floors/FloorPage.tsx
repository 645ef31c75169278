import { useTranslation } from 'react-i18next';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { FloorLocator } from './FloorLocator.tsx';
import { FloorNeighbours } from './FloorNeighbours.tsx';
import type { FloorView } from './FloorView.ts';
import { RoomList } from './RoomList.tsx';

export function FloorPage({ view }: PageProps<FloorView, unknown>) {
  const { t } = useTranslation('floors');
  const { floors, level, label, standing } = view;
  return (
    <PageFrame
      title={
        <>
          <span className="me-4 inline-block font-sign">{label}</span>
          {view.audience}
        </>
      }
      kicker={t('floor.position', { level, total: floors.length })}
      back={{ path: '/floors', label: t('back') }}
    >
      <div className="flex max-w-prose flex-wrap items-start gap-5 sm:gap-8">
        <FloorLocator floors={floors} level={level} />
        <div className="min-w-0 flex-1 basis-40">
          <p className="font-semibold">{t(`standing.${standing}.name`)}</p>
          <p className="text-small text-ink-soft">{t(`standing.${standing}.legend`)}</p>
          <p className="mt-3">{view.summary}</p>
          <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={view.citations} />
        </div>
      </div>
      {view.rooms.length > 0 && (
        <Section title={t('floor.rooms')} id="rooms">
          <RoomList rooms={view.rooms} />
        </Section>
      )}
      <Section title={t('facts:heading.statements')} id="known">
        <StatementList statements={view.statements} citations={view.citations} />
      </Section>
      <FactSections citations={view.citations} />
      <FloorNeighbours floors={floors} level={level} />
    </PageFrame>
  );
}
