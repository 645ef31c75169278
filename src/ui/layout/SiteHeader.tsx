import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref } from '../locale/useHref.ts';
import { Mark } from '../mark/Mark.tsx';
import { LanguageLinks } from './LanguageLinks.tsx';
import { SearchLink } from './SearchLink.tsx';

/** Name, languages, the search, and a line about this device. The line keeps its height while empty, so that nothing jumps. */
export function SiteHeader({ statusSlot }: { readonly statusSlot?: ReactNode }) {
  const { t } = useTranslation('shell');
  const href = useHref();
  return (
    <header className="flex flex-wrap items-center gap-x-2 md:gap-x-4 border-b border-hair px-5 py-2 sm:px-8 md:px-5 print:hidden">
      <a href={href('/')} className="flex min-h-11 items-center gap-2.5 text-lead font-bold">
        <Mark />
        {t('brand')}
      </a>
      {/* In the order of a phone: what is painted while the page is still arriving then never moves. */}
      <LanguageLinks />
      <div className="flex min-h-13 basis-full items-center justify-end gap-x-4 md:min-h-11 md:flex-1 md:basis-auto">
        {statusSlot !== undefined && (
          <div className="min-h-6 flex-1 text-small text-ink-soft md:text-end">{statusSlot}</div>
        )}
        <SearchLink />
      </div>
    </header>
  );
}
