import type { ComponentProps } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { hasSingleKeys } from '../../../ui/controls/hasSingleKeys.ts';

interface KeyButtonProps extends Omit<ComponentProps<typeof Button>, 'aria-keyshortcuts'> {
  /** The key that does the same, as a key event names it. */
  readonly shortcut: string;
}

/** A button that a key presses as well, wherever the focus is; the key stands on it, and is told beside its name. */
export function KeyButton({ shortcut, children, ...rest }: KeyButtonProps) {
  if (shortcut.length === 1 && !hasSingleKeys()) return <Button {...rest}>{children}</Button>;
  return (
    <Button aria-keyshortcuts={shortcut} {...rest}>
      <span aria-hidden="true" className="me-2 border border-current px-1 text-small font-normal">
        {shortcut === 'Escape' ? 'Esc' : shortcut}
      </span>
      <span>{children}</span>
    </Button>
  );
}
