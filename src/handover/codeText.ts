import { err, ok, type Result } from '../domain/result/Result.ts';
import { decodeBase41, encodeBase41 } from './base41.ts';
import { crc32 } from './crc32.ts';
import type { HandoverError } from './HandoverError.ts';
import { maxPacketBytes } from './handoverLayout.ts';

const letterOf = { handover: 'H', receipt: 'R', windowCard: 'W', frame: 'F' } as const;

/** What a code holds. */
export type CodeKind = keyof typeof letterOf;

/** The text of a code: `OT1`, the kind's letter, then the bytes and their CRC-32. Without any white space. */
export function codeText(kind: CodeKind, bytes: Uint8Array): string {
  const prefix = `OT1${letterOf[kind]}`;
  const checked = new Uint8Array(bytes.length + crcBytes);
  checked.set(bytes);
  new DataView(checked.buffer).setUint32(bytes.length, checkOf(prefix, bytes));
  return prefix + encodeBase41(checked);
}

/**
 * Reads the text of a code as a camera, a scanner gun or a person gives it: white space and control characters
 * anywhere, full-width and lower-case letters do no harm. Never throws. Errors: `handover/foreign`, `handover/newer`
 * (`OT2` and above), `handover/too-large`, `handover/damaged`.
 */
export function readCodeText(
  text: string,
): Result<{ readonly kind: CodeKind; readonly bytes: Uint8Array<ArrayBuffer> }, HandoverError> {
  if (text.length > maxTextLength) return err({ type: 'handover/too-large' });
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{C}]/gu, '')
    .toUpperCase();
  if (/^OT[2-9]/.test(plain)) return err({ type: 'handover/newer' });
  const prefix = plain.slice(0, 4);
  const kind = (['handover', 'receipt', 'windowCard', 'frame'] as const).find(
    (one) => prefix === `OT1${letterOf[one]}`,
  );
  if (kind === undefined) return err({ type: 'handover/foreign' });
  const checked = decodeBase41(plain.slice(prefix.length));
  if (checked === undefined || checked.length < crcBytes) return err({ type: 'handover/damaged' });
  const bytes = checked.slice(0, -crcBytes);
  if (bytes.length > maxPacketBytes) return err({ type: 'handover/too-large' });
  const crc = new DataView(checked.buffer).getUint32(bytes.length);
  return crc === checkOf(prefix, bytes) ? ok({ kind, bytes }) : err({ type: 'handover/damaged' });
}

const crcBytes = 4;

/** Room for the largest packet, and for as many line breaks and blanks as characters. */
const maxTextLength = 2 * (((maxPacketBytes + crcBytes) / 2) * 3 + 4);

/** The prefix is checked too: one kind of code misread as another is damage. */
function checkOf(prefix: string, bytes: Uint8Array): number {
  const all = new Uint8Array(prefix.length + bytes.length);
  all.set(new TextEncoder().encode(prefix));
  all.set(bytes, prefix.length);
  return crc32(all);
}
