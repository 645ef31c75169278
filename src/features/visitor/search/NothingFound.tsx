import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui/controls/LinkButton.tsx';
import { ShowCard } from '../../../ui/fact/ShowCard.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { SearchView } from './SearchView.ts';

/** Nothing has any of the query: a person can be asked, with the question ready to be held up. */
export function NothingFound({ query, window }: { readonly query: string; readonly window: SearchView['window'] }) {
  const { t } = useTranslation('search');
  return (
    <Section title={t('none.title')} id="none">
      <p>{t('none.text')}</p>
      <ShowCard
        look="next"
        text={{ ask: 'question', clerk: t('card.question', { query }), own: t('none.question', { query }) }}
      />
      {window !== null && (
        <p className="mt-4">
          <LinkButton path={window.path}>
            {window.floor === null ? window.name : t('none.window', { name: window.name, floor: window.floor })}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
