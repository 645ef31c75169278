import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { ServicesView } from './ServicesView.ts';

/** Every service of the edition, by kind, the window first. */
export function ServicesPage({ view }: PageProps<ServicesView, unknown>) {
  const { t } = useTranslation('services');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      {view.groups.map((group) => (
        <Section key={group.kind} title={t(`kind.${group.kind}.title`)} id={group.kind}>
          <p className="mb-3 text-ink-soft">{t(`kind.${group.kind}.lead`)}</p>
          <ul className="border-t border-hair">
            {group.entries.map((entry) => (
              <li key={entry.path}>
                <LinkRow path={entry.path} title={entry.name} note={entry.summary} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  );
}
