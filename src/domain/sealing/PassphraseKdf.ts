import * as v from 'valibot';

/**
 * How a key is derived from a passphrase; stored beside what it opens, so that it may become harder later.
 * `salt`: 16 bytes in hexadecimal. The bounds are those a reader accepts, so that a made-up header can neither
 * weaken the key nor keep the device busy. Source: RELIABILITY §5.1 (OWASP's minimum for Argon2id).
 */
export const PassphraseKdf = v.variant('name', [
  v.strictObject({
    name: v.literal('argon2id'),
    memoryKiB: v.pipe(v.number(), v.safeInteger(), v.minValue(8 * 1024), v.maxValue(256 * 1024)),
    passes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10)),
    lanes: v.literal(1),
    salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  }),
  v.strictObject({
    name: v.literal('pbkdf2-sha-256'),
    iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(600_000), v.maxValue(10_000_000)),
    salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  }),
]);
export type PassphraseKdf = v.InferOutput<typeof PassphraseKdf>;
