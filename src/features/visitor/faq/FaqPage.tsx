import { useTranslation } from 'react-i18next';
import { FactSections } from '../../../ui/fact/FactSections.tsx';
import { ShowCard } from '../../../ui/fact/ShowCard.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { StatementList } from '../../../ui/fact/StatementList.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { FaqView } from './FaqView.ts';

/** One question: the short answer, what it rests on, and the question ready to ask somebody who may know more. */
export function FaqPage({ view }: PageProps<FaqView, unknown>) {
  const { t } = useTranslation(['faq', 'facts']);
  const { citations } = view;
  return (
    <PageFrame
      title={view.question}
      kicker={t(`group.${view.group}`)}
      lead={view.answer}
      back={{ path: '/faq', label: t('title') }}
    >
      <SourceNote provenance={view.provenance} doubtful={view.doubtful} citations={citations} />
      <ShowCard text={{ ask: 'question', clerk: view.clerkQuestion, own: view.question }} />
      {view.statements.length > 0 && (
        <Section title={t('facts:heading.statements')} id="known">
          <StatementList statements={view.statements} citations={citations} />
        </Section>
      )}
      <FactSections citations={citations} />
    </PageFrame>
  );
}
