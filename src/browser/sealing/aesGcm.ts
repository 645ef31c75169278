type Bytes = Uint8Array<ArrayBuffer>;

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with a fresh random 96-bit IV, which stands before the sealed bytes. `context` binds them to a place. */
export async function encrypt(key: CryptoKey, context: string, bytes: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const additionalData = new TextEncoder().encode(context);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  const whole = new Uint8Array(ivBytes + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), ivBytes);
  return whole;
}

/** How long `encrypt` makes bytes of this length: the IV before them, a tag of 128 bits behind. */
export function encryptedLength(length: number): number {
  return ivBytes + length + tagBytes;
}

/** What `encrypt` has sealed; undefined with another key, at another place, or where one bit differs. */
export async function decrypt(key: CryptoKey, context: string, sealed: Bytes): Promise<Bytes | undefined> {
  const additionalData = new TextEncoder().encode(context);
  const iv = sealed.subarray(0, ivBytes);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.subarray(ivBytes)),
    );
  } catch {
    return undefined;
  }
}
