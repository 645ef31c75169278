import * as v from 'valibot';
import { Instant } from '../../domain/dates/Instant.ts';
import { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';

/** The largest plaintext that is read, 1 GB; a phone could hold no more. */
export const maxPlainBytes = 1_000_000_000;

/**
 * What stands readable at the beginning of a backup: how to open it, and how long it is. Nothing about the reader but
 * the time. Every byte of it is bound to every chunk, so none can be changed.
 */
export const BackupHeader = v.strictObject({
  alg: v.literal('A256GCM-64K'),
  kdf: PassphraseKdf,
  /** 16 bytes in hexadecimal. Tells a wrong passphrase from a damaged file; made of the key, and says nothing about it. */
  check: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  created: Instant,
  app: v.literal('onetrip'),
  /** Version of the records inside. */
  schema: v.literal(1),
  /** Length of the plaintext, from which the length of the file follows to the byte. */
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(maxPlainBytes)),
});
export type BackupHeader = v.InferOutput<typeof BackupHeader>;
