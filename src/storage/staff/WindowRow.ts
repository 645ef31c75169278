import * as v from 'valibot';
import { Id128 } from '../../domain/cases/CaseIds.ts';
import { ShownName } from '../../domain/cases/ShownName.ts';
import { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';
import { SealedBytes } from './SealedBytes.ts';

const Hex = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/));

/** The vault key under a clerk's passphrase. */
export const PassphraseWrap = v.strictObject({ kdf: PassphraseKdf, sealed: Hex });
export type PassphraseWrap = v.InferOutput<typeof PassphraseWrap>;

/** The vault key under the recovery code. */
export const CodeWrap = v.strictObject({ salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)), sealed: Hex });
export type CodeWrap = v.InferOutput<typeof CodeWrap>;

/** Someone who can open the window; `wrap` is bound to the id and the role. */
export const ClerkEntry = v.strictObject({
  id: Id128,
  name: ShownName,
  role: v.picklist(['clerk', 'lead']),
  wrap: PassphraseWrap,
});
export type ClerkEntry = v.InferOutput<typeof ClerkEntry>;

export const maxClerks = 200;

/** Row `window` of `meta`: what the lock screen needs in the open, and the window's name and signing key sealed. */
export const WindowRow = v.strictObject({
  key: v.literal('window'),
  format: v.literal(1),
  /** Counts the changes of this row. */
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  clerks: v.pipe(v.array(ClerkEntry), v.minLength(1), v.maxLength(maxClerks)),
  recovery: CodeWrap,
  sealed: SealedBytes,
  /** A `WindowBook`, sealed; a window that nobody has changed has none. */
  book: v.optional(Hex),
});
export type WindowRow = v.InferOutput<typeof WindowRow>;
