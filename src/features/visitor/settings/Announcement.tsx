import type { ReactNode } from 'react';

/** Tells what came of a button, politely. Always there, so that screen readers watch it and nothing moves. */
export function Announcement({ children }: { readonly children?: ReactNode }) {
  return (
    <p role="status" className="mt-2 min-h-7 break-words font-semibold print:hidden">
      {children}
    </p>
  );
}
