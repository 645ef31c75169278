import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionStamp } from '../../domain/content/EditionStamp.ts';
import { SiteFooter } from '../../ui/layout/SiteFooter.tsx';
import { SiteHeader } from '../../ui/layout/SiteHeader.tsx';
import { WayNav } from '../../ui/layout/WayNav.tsx';

interface VisitorShellProps {
  /** Which edition the words come from. */
  readonly edition: EditionStamp;
  /** A quiet line about this device: working without a connection, a newer build waiting. */
  readonly statusSlot?: ReactNode;
  /** What must be read before anything else on the page; almost never there. */
  readonly startSlot?: ReactNode;
  /** What may come late and must push nothing away: below the page, above the foot. */
  readonly endSlot?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every visitor's page. The page itself brings the `<main>`. */
export function VisitorShell({ edition, statusSlot, startSlot, endSlot, children }: VisitorShellProps) {
  const { t } = useTranslation('shell');
  return (
    <div className="mx-auto max-w-shell bar:pb-24">
      <a
        href="#main"
        className="sr-only z-10 bg-raised px-4 py-3 text-river underline focus:not-sr-only focus:absolute focus:m-2"
      >
        {t('skip')}
      </a>
      <SiteHeader statusSlot={statusSlot} />
      <div className="md:flex">
        <WayNav />
        <div className="min-w-0 flex-1">
          {startSlot}
          {children}
          {endSlot}
          <SiteFooter edition={edition} />
        </div>
      </div>
    </div>
  );
}
