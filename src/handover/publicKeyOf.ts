import { getPublicKeyAsync } from '@noble/ed25519';

/** The Ed25519 public key, 32 bytes, of a secret one of 32 bytes. */
export function publicKeyOf(secretKey: Uint8Array): Promise<Uint8Array> {
  return getPublicKeyAsync(secretKey);
}
