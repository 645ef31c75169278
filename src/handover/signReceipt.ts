import type { Receipt } from '../domain/receipt/Receipt.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { codeText } from './codeText.ts';
import type { HandoverError } from './HandoverError.ts';
import { maxPacketBytes } from './handoverLayout.ts';
import type { KnownIds } from './knownIds.ts';
import { decodeReceipt, encodeReceipt, type ReceiptRead } from './receiptBytes.ts';
import { isSignedBy, signatureBytes, signedBytes } from './signedBytes.ts';

/** A receipt that was read, and whether its window's key is known here and signed it. */
export interface SignedReceiptRead extends ReceiptRead {
  /** `unknown`: nobody here knows this key, so nothing is known of who wrote the receipt. */
  readonly key: 'known' | 'unknown';
}

const context = 'cssc/receipt/v1\0';

/** The text of a receipt's code, signed with Ed25519. secretKey: the 32 bytes of RFC 8032; rejects any other length. */
export async function signReceipt(receipt: Receipt, secretKey: Uint8Array): Promise<string> {
  return codeText('receipt', await signedBytes(context, encodeReceipt(receipt), secretKey));
}

/**
 * Reads the bytes of a receipt's code. A packet holds no key: `publicKeyOf` gives the one this device knows of that
 * window. Errors: those of `decodeReceipt`, and `handover/forged` where a known key does not fit. Never rejects.
 */
export async function readReceipt(
  bytes: Uint8Array,
  ids: KnownIds,
  publicKeyOf: (windowId: string, keyId: string) => Uint8Array | undefined,
): Promise<Result<SignedReceiptRead, HandoverError>> {
  if (bytes.length > maxPacketBytes) return err({ type: 'handover/too-large' });
  const read = decodeReceipt(bytes.subarray(0, Math.max(0, bytes.length - signatureBytes)), ids);
  if (!read.ok) return read;
  const { windowId, keyId } = read.value.receipt;
  const publicKey = publicKeyOf(windowId, keyId);
  if (publicKey === undefined) return ok({ ...read.value, key: 'unknown' });
  if (!(await isSignedBy(context, bytes, publicKey))) return err({ type: 'handover/forged' });
  return ok({ ...read.value, key: 'known' });
}
