/** `next` the one next thing · `main` the ordinary action · `plain` beside it · `quiet` no frame. */
export type ButtonLook = 'next' | 'main' | 'plain' | 'quiet';

/** Buttons and links that act like one share this look (`button.css`). */
export function buttonClass(look: ButtonLook): string {
  return look === 'plain' ? 'button' : `button button-${look}`;
}
