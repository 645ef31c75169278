/** A private key as the browser holds it, with its public half: 32 bytes. */
export interface X25519Pair {
  readonly secret: CryptoKey;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

type Bytes = Uint8Array<ArrayBuffer>;

const algorithm = { name: 'X25519' };
/** What stands before the 32 bytes of a private key in PKCS #8. Source: RFC 8410 §7. */
const pkcs8Head = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20]);

/** The pair of a private key of 32 bytes. Rejects where the browser has no X25519. Source: RFC 7748. */
export async function x25519Pair(secretKey: Bytes): Promise<X25519Pair> {
  const whole = new Uint8Array(pkcs8Head.length + secretKey.length);
  whole.set(pkcs8Head);
  whole.set(secretKey, pkcs8Head.length);
  const secret = await crypto.subtle.importKey('pkcs8', whole, algorithm, true, ['deriveBits']);
  whole.fill(0);
  const { x = '' } = await crypto.subtle.exportKey('jwk', secret);
  const text = atob(x.replaceAll('-', '+').replaceAll('_', '/'));
  return { secret, publicKey: Uint8Array.from(text, (character) => character.charCodeAt(0)) };
}

/** What both sides come to alone. Rejects for a key of small order, which would make it known to everybody. */
export async function x25519Shared({ secret }: X25519Pair, publicKey: Bytes): Promise<Bytes> {
  const other = await crypto.subtle.importKey('raw', publicKey, algorithm, true, []);
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ ...algorithm, public: other }, secret, 256));
  // Older engines leave this to whoever asks. Source: RFC 7748 §6.1.
  if (shared.every((byte) => byte === 0)) throw new DOMException('a key of small order', 'OperationError');
  return shared;
}

let asked: Promise<boolean> | undefined;

/** Whether this browser has X25519. Chromium has from 133 on, Firefox from 130, Safari from 17. */
export function hasX25519(): Promise<boolean> {
  asked ??= x25519Pair(new Uint8Array(32).fill(1)).then(
    ({ publicKey }) => publicKey.length === 32,
    () => false,
  );
  return asked;
}
