import { bytesOfHex, hexOf } from '../../domain/sealing/hex.ts';
import type { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';
import { askArgon2 } from './askArgon2.ts';

/** Shorter passphrases are refused. Counted after normalising, in code points. */
export const passphraseMinLength = 12;

/** The same passphrase whichever keyboard wrote it (NFKC). */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

export function isLongEnough(passphrase: string): boolean {
  return [...normalisePassphrase(passphrase)].length >= passphraseMinLength;
}

/** How hard the way from a passphrase to its key is by Argon2id. */
export interface PassphraseCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

const visitorCost: PassphraseCost = { memoryKiB: 19 * 1024, passes: 2 };

/**
 * Parameters for a new passphrase: Argon2id, with 19 MiB and two passes unless told otherwise, or PBKDF2 with a million rounds where the
 * browser has no WebAssembly or no workers, or the site's policy forbids them.
 */
export async function newPassphraseKdf(cost: PassphraseCost = visitorCost): Promise<PassphraseKdf> {
  const salt = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  return (await canRunArgon2())
    ? { name: 'argon2id', memoryKiB: cost.memoryKiB, passes: cost.passes, lanes: 1, salt }
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
    const { memoryKiB, passes, lanes } = kdf;
    return askArgon2({ password, salt, memoryKiB, passes, lanes });
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

/** Whether this browser and the site's policy let Argon2id run: asked of the thing itself, with the least work there is. */
async function canRunArgon2(): Promise<boolean> {
  const nothing = new Uint8Array(16);
  return askArgon2({ password: nothing, salt: nothing, memoryKiB: 8, passes: 1, lanes: 1 }).then(
    () => true,
    () => false,
  );
}
