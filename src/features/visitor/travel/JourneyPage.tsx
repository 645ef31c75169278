import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui/controls/LinkButton.tsx';
import { AskCard } from '../../../ui/fact/AskCard.tsx';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { JourneyView } from './JourneyView.ts';
import { LegLine } from './LegLine.tsx';

/** One way to the centre: the line, the question for what is not known of it, and what is reported. */
export function JourneyPage({ view }: PageProps<JourneyView, unknown>) {
  const { t } = useTranslation(['travel', 'facts']);
  const { legs, citations } = view;
  const dashed = legs.some((leg) => leg.standing === 'inferred');
  const dotted = legs.some((leg) => leg.standing === 'unknown');
  return (
    <PageFrame title={view.name} lead={view.summary} back={{ path: '/travel', label: t('title') }}>
      {view.running === 'notRunning' && (
        <p className="mb-4 max-w-prose border-2 border-dashed border-ink p-4 font-semibold">{t('running.notice')}</p>
      )}
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      <Section title={t('legs.title')} id="legs">
        {(dashed || dotted) && (
          <p className="mb-6 text-small text-ink-soft">
            {[dashed && t('legs.dashed'), dotted && t('legs.dotted')].filter(Boolean).join(' ')}
          </p>
        )}
        <LegLine journey={view} citations={citations} />
        <p className="mt-8 print:hidden">
          <LinkButton path="/travel/card">{t('card.open')}</LinkButton>
        </p>
      </Section>
      {view.lastMile !== null && (
        <Section title={t('legs.ask')} id="last-mile">
          <AskCard gap={view.lastMile} />
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
