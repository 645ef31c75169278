import type { PassphraseKdf } from '../../domain/sealing/PassphraseKdf.ts';
import { hexOf } from './hexOf.ts';

/** 32 bytes out of a passphrase: `derivePassphraseBytes`, or in a test something quicker. */
export type DeriveBytes = (passphrase: string, kdf: PassphraseKdf) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * The key of one backup, and the sign by which the right passphrase is known. Both come out of the derived bits by
 * HKDF-SHA-256 under names of their own, so that the sign tells nothing about the key, and no file can be made that
 * opens under two passphrases.
 */
export async function deriveBackupKey(
  passphrase: string,
  kdf: PassphraseKdf,
  deriveBytes: DeriveBytes,
): Promise<{ readonly key: CryptoKey; readonly check: string }> {
  const secret = await deriveBytes(passphrase, kdf);
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const branch = (name: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`onetrip/backup/v1/${name}`),
  });
  const key = await crypto.subtle.deriveKey(branch('data'), root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, check: hexOf(new Uint8Array(await crypto.subtle.deriveBits(branch('check'), root, 128))) };
}
