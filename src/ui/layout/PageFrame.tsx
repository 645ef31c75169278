import type { ReactNode } from 'react';
import { BackLink } from './BackLink.tsx';

interface PageFrameProps {
  readonly title: ReactNode;
  /** A few words above the title: what kind of page this is. */
  readonly kicker?: ReactNode;
  readonly lead?: ReactNode;
  readonly back?: { readonly path: string; readonly label: string };
  readonly children?: ReactNode;
}

/** The one `<main>` of a page: way back, title, lead, then whatever the page has to say. */
export function PageFrame({ title, kicker, lead, back, children }: PageFrameProps) {
  return (
    <main id="main" tabIndex={-1} className="max-w-page px-5 pt-6 pb-16 sm:px-8 lg:pt-10">
      {back !== undefined && <BackLink path={back.path} label={back.label} />}
      <header className="mb-8 sm:mb-10">
        {kicker !== undefined && <p className="mb-1 text-small text-ink-soft">{kicker}</p>}
        <h1 className="max-w-prose text-display font-bold">{title}</h1>
        {lead !== undefined && <p className="mt-4 max-w-prose text-lead">{lead}</p>}
      </header>
      {children}
    </main>
  );
}
