import type { ReactNode } from 'react';

interface FocusOnArrivalProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** What takes the place of the button that asked for it takes its focus too; else whoever uses keys is at the top again. */
export function FocusOnArrival({ className, children }: FocusOnArrivalProps) {
  return (
    <div ref={takeFocus} tabIndex={-1} className={className}>
      {children}
    </div>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
