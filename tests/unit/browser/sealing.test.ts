import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { createSealing } from '../../../src/browser/sealing/createSealing.ts';
import { derivePassphraseBytes, isLongEnough, newPassphraseKdf } from '../../../src/browser/sealing/passphraseKey.ts';
import { bytesOfHex, hexOf } from '../../../src/domain/sealing/hex.ts';
import { PassphraseKdf } from '../../../src/domain/sealing/PassphraseKdf.ts';

const sealing = createSealing();
const row = 'a'.repeat(32);
const salt = '000102030405060708090a0b0c0d0e0f';

afterEach(() => vi.unstubAllGlobals());

test('[SEAL-1] Argon2id gives what other implementations give', async () => {
  const kdf: PassphraseKdf = { name: 'argon2id', memoryKiB: 19 * 1024, passes: 2, lanes: 1, salt };
  const bytes = await derivePassphraseBytes('three boats at noon', kdf);
  expect(hexOf(bytes)).toBe('71d165c5c9e3a9ab33c66413bc0ad5aae1a033dfc6fd509cc8002c9fc7d7c128');
});

test('[SEAL-1] PBKDF2 gives what other implementations give', async () => {
  const kdf: PassphraseKdf = { name: 'pbkdf2-sha-256', iterations: 600_000, salt };
  const bytes = await derivePassphraseBytes('three boats at noon', kdf);
  expect(hexOf(bytes)).toBe('e737bf725d2b6f73f2f2fde2bbe4eddae06627f44f9ce0bfe3402006d7975d6f');
});

test('[SEAL-1] the stronger way where the browser can, the other where it cannot; never the same salt', async () => {
  const [first, second] = [await newPassphraseKdf(), await newPassphraseKdf()];
  expect(first).toMatchObject({ name: 'argon2id', memoryKiB: 19_456, passes: 2 });
  expect(first.salt).not.toBe(second.salt);
  vi.stubGlobal('WebAssembly', undefined);
  expect(await newPassphraseKdf()).toMatchObject({ name: 'pbkdf2-sha-256', iterations: 1_000_000 });
});

test('[SEAL-1] parameters out of bounds are not a way to derive a key', () => {
  const argon = { name: 'argon2id', memoryKiB: 19 * 1024, passes: 2, lanes: 1, salt };
  expect(v.is(PassphraseKdf, argon)).toBe(true);
  const outside = [
    { memoryKiB: 8191 },
    { memoryKiB: 256 * 1024 + 1 },
    { passes: 0 },
    { passes: 11 },
    { lanes: 2 },
    { salt: salt.slice(2) },
    { extra: 1 },
  ];
  for (const change of outside)
    expect(v.is(PassphraseKdf, { ...argon, ...change }), JSON.stringify(change)).toBe(false);
  expect(v.is(PassphraseKdf, { name: 'pbkdf2-sha-256', iterations: 1000, salt })).toBe(false);
});

test('[SEAL-1] twelve characters are enough, as people count them', () => {
  expect(isLongEnough('twelve chars')).toBe(true);
  expect(isLongEnough('eleven char')).toBe(false);
  expect(isLongEnough('𠮷'.repeat(12))).toBe(true);
  expect(isLongEnough('𠮷'.repeat(11))).toBe(false);
});

test('[SEAL-2] what was sealed opens again, with its row and its key only', async () => {
  const { key } = await sealing.newKey();
  const { key: other } = await sealing.newKey();
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 80, unit: 'grapheme' }), fc.nat(), async (text, where) => {
      const sealed = await sealing.seal(key, row, text);
      expect(await sealing.open(key, row, sealed)).toBe(text);
      expect(await sealing.open(key, 'b'.repeat(32), sealed)).toBeUndefined();
      expect(await sealing.open(other, row, sealed)).toBeUndefined();
      const damaged = sealed.slice();
      const bit = where % (sealed.length * 8);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await sealing.open(key, row, damaged)).toBeUndefined();
      expect(await sealing.open(key, row, sealed.slice(0, where % sealed.length))).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('[SEAL-2] bytes open under their own key and name only', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const { ref, sealed } = await sealing.sealBytes(bytes);
  expect(await sealing.openBytes(ref, sealed)).toEqual(bytes);
  expect(await sealing.openBytes({ ...ref, id: 'z'.repeat(26) }, sealed)).toBeUndefined();
  expect(await sealing.openBytes({ ...ref, key: 'f'.repeat(64) }, sealed)).toBeUndefined();
});

test('[SEAL-2] bytes become text and bytes again', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...bytesOfHex(hexOf(bytes))]).toEqual([...bytes]);
    }),
  );
});
