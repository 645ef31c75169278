import { signAsync, verifyAsync } from '@noble/ed25519';
import { joinedBytes } from './joinedBytes.ts';

/** Ed25519 signatures are this long. Source: RFC 8032 §5.1.6. */
export const signatureBytes = 64;

/** The bytes, then their signature. context: says what is signed, so that no signature serves for something else. */
export async function signedBytes(
  context: string,
  bytes: Uint8Array,
  secretKey: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return joinedBytes(bytes, await signAsync(joinedBytes(new TextEncoder().encode(context), bytes), secretKey));
}

/** Whether the last 64 bytes sign those before. Strict by RFC 8032; false, too, for what is no key or no signature. */
export async function isSignedBy(context: string, signed: Uint8Array, publicKey: Uint8Array): Promise<boolean> {
  const message = joinedBytes(new TextEncoder().encode(context), signed.subarray(0, -signatureBytes));
  try {
    return await verifyAsync(signed.slice(-signatureBytes), message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
