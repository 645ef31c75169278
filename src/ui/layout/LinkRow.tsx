import type { ReactNode } from 'react';
import { useHref } from '../locale/useHref.ts';

interface LinkRowProps {
  readonly path: string;
  readonly title: ReactNode;
  /** A line below the title. */
  readonly note?: ReactNode;
  /** A few words at the end of the line: a floor, a state, a kind. */
  readonly meta?: ReactNode;
}

/** A line of a list where the whole line is the link. Put it in an `<li>`; the list draws its own top line. */
export function LinkRow({ path, title, note, meta }: LinkRowProps) {
  const href = useHref();
  return (
    <a href={href(path)} className="row">
      <span className="min-w-0 flex-1 basis-48">
        <span className="row-title">{title}</span>
        {note !== undefined && <span className="block text-small text-ink-soft">{note}</span>}
      </span>
      {meta !== undefined && <span className="text-small text-ink-soft tabular-nums">{meta}</span>}
    </a>
  );
}
