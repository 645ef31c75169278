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
  return (
    <details className={look === 'row' ? 'fold fold-row' : 'fold'}>
      <summary>
        <span>{label}</span>
        {beside}
      </summary>
      {children}
    </details>
  );
}
