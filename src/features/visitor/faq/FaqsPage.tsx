import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { OnThisPage } from '../../../ui/layout/OnThisPage.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { FaqsView } from './FaqsView.ts';

/** Every question with its short answer in the list itself; the page behind it tells what the answer rests on. */
export function FaqsPage({ view }: PageProps<FaqsView, unknown>) {
  const { t } = useTranslation('faq');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <OnThisPage parts={view.groups.map(({ group }) => ({ id: group, label: t(`group.${group}`) }))} />
      {view.groups.map(({ group, entries }) => (
        <Section key={group} title={t(`group.${group}`)} id={group}>
          <ul className="border-t border-hair">
            {entries.map((entry) => (
              <li key={entry.path}>
                <LinkRow path={entry.path} title={entry.question} note={entry.answer} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  );
}
