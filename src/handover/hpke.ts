import { joinedBytes } from './joinedBytes.ts';
import { type X25519Pair, x25519Pair, x25519Shared } from './x25519.ts';

/**
 * HPKE in base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM. Source: RFC 9180; the functions bear
 * its names. All outputs here are of at most 32 bytes, so that one round of HKDF-Expand is enough.
 */

type Bytes = Uint8Array<ArrayBuffer>;

const kem = joinedBytes(textBytes('KEM'), Uint8Array.of(0, 0x20));
/** AES-256-GCM. The RFC's own examples for this KEM are of AES-128-GCM, which only a test asks for. */
const aes256 = { id: 2, keyBytes: 32 };
const nothing = new Uint8Array(0);

/** Seals or opens one message after the other, in order; both sides have to count alike. */
export interface HpkeContext {
  seal(additional: Bytes, plain: Bytes): Promise<Bytes>;
  /** Undefined where it was not sealed so, or not at this place in the row. */
  open(additional: Bytes, sealed: Bytes): Promise<Bytes | undefined>;
}

/** `DeriveKeyPair`: a pair out of at least 32 bytes that nobody can guess. Rejects where there is no X25519. */
export async function deriveKeyPair(material: Bytes): Promise<X25519Pair> {
  const prk = await labeledExtract(kem, nothing, 'dkp_prk', material);
  return x25519Pair(await labeledExpand(kem, prk, 'sk', nothing, 32));
}

/**
 * `SetupBaseS`: what seals for a public key, and the key that goes before it. chance: 32 random bytes, never used
 * twice. Rejects where there is no X25519 and for a key of small order.
 */
export async function hpkeSender(
  recipient: Bytes,
  info: Bytes,
  chance: Bytes,
  aead = aes256,
): Promise<{ readonly encapsulated: Bytes; readonly context: HpkeContext }> {
  const own = await deriveKeyPair(chance);
  const secret = await sharedSecret(await x25519Shared(own, recipient), own.publicKey, recipient);
  return { encapsulated: own.publicKey, context: await keySchedule(secret, info, aead) };
}

/** `SetupBaseR`: what opens. Rejects where there is no X25519 and for a key of small order. */
export async function hpkeReceiver(
  encapsulated: Bytes,
  own: X25519Pair,
  info: Bytes,
  aead = aes256,
): Promise<HpkeContext> {
  const secret = await sharedSecret(await x25519Shared(own, encapsulated), encapsulated, own.publicKey);
  return keySchedule(secret, info, aead);
}

/** `ExtractAndExpand`. */
async function sharedSecret(dh: Bytes, encapsulated: Bytes, recipient: Bytes): Promise<Bytes> {
  const prk = await labeledExtract(kem, nothing, 'eae_prk', dh);
  return labeledExpand(kem, prk, 'shared_secret', joinedBytes(encapsulated, recipient), 32);
}

/** `KeySchedule` of base mode: no key beforehand. */
async function keySchedule(shared: Bytes, info: Bytes, aead: typeof aes256): Promise<HpkeContext> {
  const suite = joinedBytes(textBytes('HPKE'), Uint8Array.of(0, 0x20, 0, 1, 0, aead.id));
  const context = joinedBytes(
    Uint8Array.of(0),
    await labeledExtract(suite, nothing, 'psk_id_hash', nothing),
    await labeledExtract(suite, nothing, 'info_hash', info),
  );
  const secret = await labeledExtract(suite, shared, 'secret', nothing);
  const raw = await labeledExpand(suite, secret, 'key', context, aead.keyBytes);
  const nonce = await labeledExpand(suite, secret, 'base_nonce', context, 12);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  let count = 0;
  const next = (additionalData: Bytes): AesGcmParams => {
    const iv = nonce.slice();
    const view = new DataView(iv.buffer);
    view.setUint32(8, view.getUint32(8) ^ count);
    count += 1;
    return { name: 'AES-GCM', iv, additionalData };
  };
  return {
    seal: async (additional, plain) => new Uint8Array(await crypto.subtle.encrypt(next(additional), key, plain)),
    open: (additional, sealed) =>
      crypto.subtle.decrypt(next(additional), key, sealed).then(
        (plain) => new Uint8Array(plain),
        () => undefined,
      ),
  };
}

function labeledExtract(id: Bytes, salt: Bytes, label: string, material: Bytes): Promise<Bytes> {
  // No salt is as many zeros as a hash has bytes; WebCrypto refuses an empty key.
  return hmac(salt.length === 0 ? new Uint8Array(32) : salt, joinedBytes(labeled(id, label), material));
}

async function labeledExpand(id: Bytes, prk: Bytes, label: string, info: Bytes, length: number): Promise<Bytes> {
  const all = await hmac(prk, joinedBytes(Uint8Array.of(0, length), labeled(id, label), info, Uint8Array.of(1)));
  return all.slice(0, length);
}

function labeled(id: Bytes, label: string): Bytes {
  return joinedBytes(textBytes('HPKE-v1'), id, textBytes(label));
}

async function hmac(key: Bytes, bytes: Bytes): Promise<Bytes> {
  const own = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', own, bytes));
}

function textBytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}
