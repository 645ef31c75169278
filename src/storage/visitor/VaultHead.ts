import * as v from 'valibot';
import { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';

const Hex = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/));

/** The vault key under a passphrase: how to derive, and the sealed key. */
export const KeyWrap = v.strictObject({ kdf: PassphraseKdf, sealed: Hex });
export type KeyWrap = v.InferOutput<typeof KeyWrap>;

/** How the journal is written; a file with a higher number comes from a newer build. */
export const journalFormat = 1;

/**
 * What both copies begin with. `epoch` lasts until everything is erased; each exchange of everything at once (a
 * passphrase set, changed or taken away, a backup restored) is the next `generation` and has a key of its own.
 * Without a passphrase the key lies here in the open: it then hides nothing from someone who can read the
 * device's files, and keeps rows from being mixed up or changed unnoticed.
 */
export const VaultHead = v.strictObject({
  format: v.literal(journalFormat),
  epoch: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  generation: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  keyId: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  key: v.union([v.strictObject({ open: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }), KeyWrap]),
});
export type VaultHead = v.InferOutput<typeof VaultHead>;

/** Row `vault` of `meta`. */
export const VaultRow = v.strictObject({
  key: v.literal('vault'),
  head: VaultHead,
  /** Number of the last action. */
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Which file of the journal is being written. */
  part: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Whether the journal has every action up to `seq`. */
  journal: v.boolean(),
});
export type VaultRow = v.InferOutput<typeof VaultRow>;

/** Whether two rows tell of the very same state of everything kept. */
export function isSameState(a: VaultRow, b: VaultRow): boolean {
  return a.head.epoch === b.head.epoch && a.head.generation === b.head.generation && a.seq === b.seq;
}
