import type { ReactNode } from 'react';
import { useHref } from '../locale/useHref.ts';
import { type ButtonLook, buttonClass } from './buttonClass.ts';

interface LinkButtonProps {
  readonly path: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

/** A link that looks like a button: it goes somewhere, so it stays a link. */
export function LinkButton({ path, look = 'plain', children }: LinkButtonProps) {
  const href = useHref();
  return (
    <a href={href(path)} className={buttonClass(look)}>
      {children}
    </a>
  );
}
