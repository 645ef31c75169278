import { useTranslation } from 'react-i18next';
import type { HousingView } from './HousingView.ts';

/** Ways down a long page, only to parts that are there. */
export function OnThisPage({ view }: { readonly view: HousingView }) {
  const { t } = useTranslation(['apartment', 'facts']);
  const parts = [
    view.conditions.length > 0 && (['conditions', t('conditions')] as const),
    view.checklist !== null && (['papers', t('tell.papers')] as const),
    view.steps.length > 0 && (['steps', t('steps')] as const),
    view.citations.gaps.length > 0 && (['gaps', t('facts:heading.gaps')] as const),
  ].filter((part) => part !== false);
  return (
    <nav aria-label={t('onThisPage')} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {parts.map(([id, label]) => (
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
