import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { Section } from '../../../ui/layout/Section.tsx';

/** How many publications the edition rests on, and where they are listed. */
export function SourcesSection({ count }: { readonly count: number }) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('sources.title')} id="sources">
      <p>{t('sources.lead', { number: count })}</p>
      <div className="mt-4 border-t border-hair">
        <LinkRow path="/sources" title={t('sources.all')} />
      </div>
    </Section>
  );
}
