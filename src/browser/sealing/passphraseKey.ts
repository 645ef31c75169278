import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import type { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';

/** Shorter passphrases are refused. Counted after normalising, in code points. */
export const passphraseMinLength = 12;

/** The same passphrase whichever keyboard wrote it (NFKC). */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

export function isLongEnough(passphrase: string): boolean {
  return [...normalisePassphrase(passphrase)].length >= passphraseMinLength;
}

/**
 * Parameters for a new passphrase: Argon2id with 19 MiB and two passes, or PBKDF2 with a million rounds where the
 * browser has no WebAssembly or the site's policy forbids it.
 */
export async function newPassphraseKdf(): Promise<PassphraseKdf> {
  const salt = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  return (await canRunWasm())
    ? { name: 'argon2id', memoryKiB: 19 * 1024, passes: 2, lanes: 1, salt }
    : { name: 'pbkdf2-sha-256', iterations: 1_000_000, salt };
}

/**
 * 32 bytes from a passphrase. Deterministic: same passphrase, same parameters, same bytes. `kdf` must have come
 * through its schema. Rejects where the browser cannot derive in this way at all (Argon2id without WebAssembly).
 */
export async function derivePassphraseBytes(passphrase: string, kdf: PassphraseKdf): Promise<Uint8Array<ArrayBuffer>> {
  const password = new TextEncoder().encode(normalisePassphrase(passphrase));
  const salt = bytesOfHex(kdf.salt);
  if (kdf.name === 'argon2id') {
    // Thirty kilobytes of WebAssembly that only people with a passphrase need.
    const { argon2id } = await import('hash-wasm');
    const { memoryKiB, passes, lanes } = kdf;
    const derived = await argon2id({
      password,
      salt,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: 32,
      outputType: 'binary',
    });
    return new Uint8Array(derived);
  }
  const base = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const { iterations } = kdf;
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, 256),
  );
}

/** An AES-256-GCM key from a passphrase, which cannot be read out again. */
export async function derivePassphraseKey(passphrase: string, kdf: PassphraseKdf): Promise<CryptoKey> {
  const bytes = await derivePassphraseBytes(passphrase, kdf);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The smallest module there is: whether it compiles tells about the browser and the policy at once. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

async function canRunWasm(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(emptyModule);
    return true;
  } catch {
    return false;
  }
}
