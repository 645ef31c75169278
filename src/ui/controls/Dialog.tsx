import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Called on Esc, on a closing button inside `<form method="dialog">`, and when closed by `open`. */
  onClose(): void;
}

/** A native modal `<dialog>`: focus stays inside, Esc closes, focus goes back to where it was. */
export function Dialog({ open, title, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
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
