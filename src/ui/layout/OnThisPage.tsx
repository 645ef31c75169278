import { useTranslation } from 'react-i18next';

interface OnThisPageProps {
  /** The parts of the page by the id of their section, in their order. */
  readonly parts: readonly { readonly id: string; readonly label: string }[];
}

/** Ways down a long page. */
export function OnThisPage({ parts }: OnThisPageProps) {
  const { t } = useTranslation('shell');
  return (
    <nav aria-label={t('onThisPage')} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center text-river underline underline-offset-4">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
