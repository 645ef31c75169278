import { Point } from '@noble/ed25519';
import * as v from 'valibot';
import { Id128 } from '../domain/cases/CaseIds.ts';
import { ShownName } from '../domain/cases/ShownName.ts';
import { err, ok, type Result } from '../domain/result/Result.ts';
import { base32, bytesOfBase32 } from '../domain/sealing/base32.ts';
import { createByteReader } from './byteReader.ts';
import { createByteWriter } from './byteWriter.ts';
import { codeText } from './codeText.ts';
import type { HandoverError } from './HandoverError.ts';
import { maxPacketBytes } from './handoverLayout.ts';
import { isSignedBy, signatureBytes, signedBytes } from './signedBytes.ts';

/** How a window makes itself known, so that its receipts can be checked. */
export const WindowCard = v.strictObject({
  windowId: Id128,
  /** Ed25519, 32 bytes by RFC 8032. */
  publicKey: v.pipe(
    v.instance(Uint8Array),
    v.check((key) => isSoundKey(key), 'not a sound key'),
  ),
  name: ShownName,
  /** X25519, 32 bytes: what is sealed to it only this window can open. Without it, the window takes no sealed files. */
  sealingKey: v.optional(v.pipe(v.instance(Uint8Array<ArrayBuffer>), v.length(32))),
});
export type WindowCard = v.InferOutput<typeof WindowCard>;

/** Version 2 has the key for sealing, version 1 has none. */
const newest = 2;
const contextOf = (version: number) => `cssc/windowCard/v${version}\0`;

/**
 * The text of a window card's code, signed with the key that it shows. card: valid by its schema. secretKey: 32 bytes;
 * rejects any other length. A secret key of another public key makes a card that nobody takes.
 */
export async function windowCardText(card: WindowCard, secretKey: Uint8Array): Promise<string> {
  const out = createByteWriter();
  const version = card.sealingKey === undefined ? 1 : 2;
  out.number(version, 1);
  out.bytes(bytesOfBase32(card.windowId));
  out.bytes(card.publicKey);
  if (card.sealingKey !== undefined) out.bytes(card.sealingKey);
  out.bytes(new TextEncoder().encode(card.name));
  return codeText('windowCard', await signedBytes(contextOf(version), out.done(), secretKey));
}

/**
 * Reads the bytes of a window card's code. That it is signed says only that its maker has the key: whether it is this
 * window's, a person says after comparing `keyMark`. Never rejects. Errors: `handover/too-large`, `handover/newer`,
 * `handover/damaged`, `handover/forged` (a weak or second form of a key, or a signature that does not fit).
 */
export async function readWindowCard(bytes: Uint8Array): Promise<Result<WindowCard, HandoverError>> {
  if (bytes.length > maxPacketBytes) return err({ type: 'handover/too-large' });
  if ((bytes[0] ?? 0) > newest) return err({ type: 'handover/newer' });
  const from = createByteReader(bytes);
  const version = from.number(1);
  const windowId = base32(from.bytes(16));
  const publicKey = from.bytes(32);
  const sealing = version === 2 ? { sealingKey: from.bytes(32) } : {};
  /** What stands before the name. */
  const fixedBytes = 1 + 16 + 32 + (version === 2 ? 32 : 0);
  const name = textOf(from.bytes(Math.max(0, bytes.length - fixedBytes - signatureBytes)));
  from.bytes(signatureBytes);
  if (!from.isDone() || version < 1 || !v.is(ShownName, name)) return err({ type: 'handover/damaged' });
  if (!isSoundKey(publicKey)) return err({ type: 'handover/forged' });
  if (!(await isSignedBy(contextOf(version), bytes, publicKey))) return err({ type: 'handover/forged' });
  return ok({ windowId, publicKey, name, ...sealing });
}

/** The id by which receipts name a key: the first 128 bits of its SHA-256. So nobody can give another key this id. */
export async function keyIdOf(publicKey: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(publicKey));
  return base32(new Uint8Array(digest, 0, 16));
}

/** A key's mark to compare by eye, `1234 5678 9012`: the first 64 bits of its SHA-256, the last twelve digits of these. */
export async function keyMark(publicKey: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(publicKey));
  const digits = String(new DataView(digest).getBigUint64(0) % 10n ** 12n).padStart(12, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4, 8)} ${digits.slice(8)}`;
}

/** Not a point of small order, for which anybody can sign, nor a second form of another key. Source: RFC 8032 §5.1.3. */
function isSoundKey(key: Uint8Array): boolean {
  try {
    return !Point.fromBytes(key, false).isSmallOrder();
  } catch {
    return false;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
