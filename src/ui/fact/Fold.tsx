import type { ReactNode } from 'react';

interface FoldProps {
  /** What to tap. */
  readonly label: ReactNode;
  /** What stands beside it without tapping. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
  /** `row` is a full line to tap, for lists; `note` is a quiet line under a sentence. */
  readonly look: 'row' | 'note';
}

/** A native `<details>`, so that what is folded can be read with scripts off and found by the browser's search. */
export function Fold({ label, beside, children, look }: FoldProps) {
  const row = look === 'row';
  return (
    <details>
      <summary
        className={`flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-x-2 gap-y-1 [&::-webkit-details-marker]:hidden ${row ? 'py-2 font-semibold' : 'py-1 text-small text-ink-soft print:min-h-0'}`}
      >
        <span
          className={`after:ms-2 after:inline-block after:size-2 after:rotate-45 after:border-e-2 after:border-b-2 after:border-river [[open]>summary>&]:after:-rotate-135 print:after:hidden ${row ? 'flex flex-1 items-center justify-between' : 'text-river'}`}
        >
          {label}
        </span>
        {beside}
      </summary>
      {children}
    </details>
  );
}
