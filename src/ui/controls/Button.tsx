import type { ButtonHTMLAttributes } from 'react';
import { type ButtonLook, buttonClass } from './buttonClass.ts';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  /** `next` is lacquer: at most one on a screen, the one next thing. */
  readonly look?: ButtonLook;
};

export function Button({ look = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look)} {...rest} />;
}
