import * as v from 'valibot';

/** What a window or a clerk is called: 1 to 40 characters, none a control or an invisible sign, no blank at either end. */
export const ShownName = v.pipe(v.string(), v.minLength(1), v.maxLength(40), v.check(isShown, 'not a name to show'));

/** Whether a text shows itself as it is: no control or invisible sign, no blank at either end. */
export function isShown(text: string): boolean {
  return text === text.trim() && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
}
