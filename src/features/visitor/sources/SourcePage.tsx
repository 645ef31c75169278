import { useTranslation } from 'react-i18next';
import { RelatedLinks } from '../../../ui/fact/RelatedLinks.tsx';
import { SourceLine } from '../../../ui/fact/SourceLine.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { SourceView } from './SourceView.ts';

/** One publication: what it is, where it may be read, and every page of this guide that rests on it. */
export function SourcePage({ view }: PageProps<SourceView, unknown>) {
  const { t } = useTranslation('sources');
  return (
    <PageFrame
      title={view.name}
      kicker={t(`type.${view.type}`)}
      lead={view.summary}
      back={{ path: '/sources', label: t('title') }}
    >
      <ul className="max-w-prose">
        <SourceLine source={view} />
      </ul>
      {view.url === null && <p className="max-w-prose text-ink-soft">{t('noLink')}</p>}
      {view.uses.length > 0 && (
        <Section title={t('usesTitle')} id="uses">
          <RelatedLinks related={view.uses} />
        </Section>
      )}
    </PageFrame>
  );
}
