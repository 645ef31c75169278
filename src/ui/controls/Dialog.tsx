import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Called on Esc, on a closing button inside `<form method="dialog">`, and when closed by `open`. */
  onClose(): void;
}

/**
 * A native modal `<dialog>`: focus stays inside, Esc closes, focus goes back to where it was; also where whoever
 * showed it takes it away whole, for then the browser gives the focus to nobody.
 */
export function Dialog({ open, title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (!open) return element.close();
    opener.current = document.activeElement;
    element.showModal();
  }, [open]);
  useEffect(
    () => () => {
      if (document.activeElement === document.body) (opener.current as HTMLElement | null)?.focus();
    },
    [],
  );
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={heading}
      className="m-auto max-h-[90dvh] w-full max-w-prose overflow-y-auto border-2 border-ink bg-raised p-6 text-ink"
    >
      <h2 id={heading} className="mb-3 text-lead font-semibold">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
