import * as v from 'valibot';
import { isShown } from '../cases/ShownName.ts';

const Line = v.pipe(v.string(), v.maxLength(80), v.check(isShown, 'not a text to show'));

/**
 * What a visitor may add to a sealed file about themselves: what they are called and how to reach them, each up to 80
 * characters and possibly empty, but not both. It never stands in a code.
 */
export const PersonalDetails = v.pipe(
  v.strictObject({ name: Line, contact: Line }),
  v.check(({ name, contact }) => name !== '' || contact !== '', 'says nothing'),
);
export type PersonalDetails = v.InferOutput<typeof PersonalDetails>;
