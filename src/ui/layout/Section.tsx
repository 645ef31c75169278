import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: ReactNode;
  /** Gives the section an address of its own, `#gaps`. */
  readonly id?: string;
  readonly children?: ReactNode;
}

/** A part of a page under its own second-level heading. */
export function Section({ title, id, children }: SectionProps) {
  const own = useId();
  const heading = id === undefined ? own : `${id}-title`;
  return (
    <section id={id} aria-labelledby={heading} className="mt-14 max-w-prose first:mt-0">
      <h2 id={heading} className="mb-4 text-title font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
