import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';

const ways = ['search', 'finder', 'benefits', 'documents', 'travel', 'terms', 'faq'] as const;

/** The rest of the guide's contents, quieter than the main ways in. */
export function MoreWays() {
  const { t } = useTranslation('home');
  return (
    <nav aria-label={t('more.label')} className="mt-10 max-w-prose">
      <ul className="border-t border-hair">
        {ways.map((way) => (
          <li key={way}>
            <LinkRow path={`/${way}`} title={t(`more.${way}.title`)} note={t(`more.${way}.note`)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
