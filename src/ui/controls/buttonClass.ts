/** `next` the one next thing · `main` the ordinary action · `plain` beside it · `quiet` no frame. */
export type ButtonLook = 'next' | 'main' | 'plain' | 'quiet';

const looks: Readonly<Record<ButtonLook, string>> = {
  next: 'border-lacquer bg-lacquer text-on-lacquer',
  main: 'border-river bg-river text-on-river',
  plain: 'border-river text-river hover:bg-river-wash',
  quiet: 'border-transparent text-river underline underline-offset-4 hover:bg-river-wash',
};

const base =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-sm border-2 px-5 py-2 text-center font-semibold print:hidden';

/** Buttons and links that act like one share this look. */
export function buttonClass(look: ButtonLook): string {
  return `${base} ${looks[look]}`;
}
