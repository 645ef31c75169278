import { useTranslation } from 'react-i18next';
import { AskCard } from '../../../ui/fact/AskCard.tsx';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { OfficialTitle } from '../../../ui/fact/OfficialTitle.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import { AddToVisit } from '../../../ui/visit/AddToVisit.tsx';
import type { AddToVisitServices } from '../../../ui/visit/VisitPort.ts';
import type { MeasureView } from './MeasureView.ts';
import { SlotLine } from './SlotLine.tsx';

const asking = ['text', 'document', 'validity', 'conditions', 'amount', 'forms', 'office'] as const;

/** One measure: what is known of it, the question that fetches the rest, and what to write down when asking. */
export function MeasurePage({ view, services }: PageProps<MeasureView, AddToVisitServices>) {
  const { t } = useTranslation(['measures', 'facts']);
  const [first, ...otherGaps] = view.citations.gaps;
  return (
    <PageFrame
      title={view.name}
      {...(view.number === null ? { kicker: t('page.reportedKicker') } : {})}
      lead={view.summary}
      back={{ path: '/measures', label: view.programName }}
    >
      {view.number !== null && <SlotLine current={view.number} slots={view.slots} />}
      {view.officialTitle !== null && <OfficialTitle title={view.officialTitle} />}
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={view.citations} />
      <AddToVisit subjectId={view.citations.subject?.id} visit={services.visit} />
      {view.statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={view.statements} citations={view.citations} />
        </Section>
      )}
      {first !== undefined && (
        <Section title={t('page.askTitle')} id="ask">
          <AskCard gap={first} />
          <p className="mt-6 font-semibold">{t('page.writeDown')}</p>
          <ul className="mt-2 list-disc ps-6">
            {asking.map((topic) => (
              <li key={topic}>{t(`page.ask.${topic}`)}</li>
            ))}
          </ul>
          <p className="mt-4 text-ink-soft">{t('page.bring')}</p>
        </Section>
      )}
      <FactSections citations={{ ...view.citations, gaps: otherGaps }} />
    </PageFrame>
  );
}
