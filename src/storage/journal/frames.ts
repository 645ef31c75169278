import { crc32 } from './crc32.ts';

const magic = 0x4f544a31;
const headBytes = 12;

/** One payload as it lies in the journal: mark, length, CRC-32, payload; numbers big-endian. */
export function encodeFrame(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(headBytes + payload.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, magic);
  view.setUint32(4, payload.length);
  view.setUint32(8, crc32(payload));
  frame.set(payload, headBytes);
  return frame;
}

/** The whole frames of a file, and how many bytes belong to none: a write that was cut off, or damage. */
export interface DecodedFrames {
  readonly payloads: readonly Uint8Array<ArrayBuffer>[];
  readonly skippedBytes: number;
}

/**
 * Reads any bytes; never throws. What is cut off or damaged is passed over and reading goes on at the next whole
 * frame, so that one torn write costs nothing but itself.
 */
export function decodeFrames(bytes: Uint8Array<ArrayBuffer>): DecodedFrames {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const payloads: Uint8Array<ArrayBuffer>[] = [];
  let skippedBytes = 0;
  let at = 0;
  while (at < bytes.length) {
    const payload = frameAt(view, bytes, at);
    if (payload === undefined) {
      skippedBytes++;
      at++;
    } else {
      payloads.push(payload);
      at += headBytes + payload.length;
    }
  }
  return { payloads, skippedBytes };
}

function frameAt(view: DataView, bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> | undefined {
  if (at + headBytes > bytes.length || view.getUint32(at) !== magic) return undefined;
  const end = at + headBytes + view.getUint32(at + 4);
  if (end > bytes.length) return undefined;
  const payload = bytes.slice(at + headBytes, end);
  return crc32(payload) === view.getUint32(at + 8) ? payload : undefined;
}
