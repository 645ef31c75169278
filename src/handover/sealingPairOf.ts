import { deriveKeyPair } from './hpke.ts';
import { hasX25519, type X25519Pair } from './x25519.ts';

/**
 * The pair with which a window opens what is sealed for it, derived from its Ed25519 secret of 32 bytes by HKDF-SHA-256
 * under a name of its own. So it is kept, copied and restored wherever that is, and every window has one. Undefined
 * where the browser has no X25519.
 */
export async function sealingPairOf(secretKey: Uint8Array<ArrayBuffer>): Promise<X25519Pair | undefined> {
  if (!(await hasX25519())) return undefined;
  const base = await crypto.subtle.importKey('raw', secretKey, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('onetrip/window/sealing/v1');
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info };
  return deriveKeyPair(new Uint8Array(await crypto.subtle.deriveBits(how, base, 256)));
}
