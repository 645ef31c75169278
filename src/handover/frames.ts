import { err, ok, type Result } from '../domain/result/Result.ts';
import { hexOf } from '../domain/sealing/hex.ts';
import { createByteReader } from './byteReader.ts';
import { createByteWriter } from './byteWriter.ts';
import { codeText } from './codeText.ts';
import { crc32 } from './crc32.ts';
import { fnv1a } from './fnv1a.ts';
import type { HandoverError } from './HandoverError.ts';
import { maxPacketBytes } from './handoverLayout.ts';

/** The frames of one packet that were seen so far. A value: `addFrame` makes another one. */
export interface FrameCollection {
  /** Which packet, how it is cut; null before the first frame. */
  readonly packet: { readonly mark: string; readonly count: number; readonly totalBytes: number } | null;
  readonly chunks: ReadonlyMap<number, Uint8Array>;
}

export const emptyCollection: FrameCollection = { packet: null, chunks: new Map() };

/** No packet is cut into more. */
export const maxFrames = 10_000;

/**
 * A packet too large for one code, cut into frames of at most `chunkBytes` (more only where there would be more than
 * 10,000 frames), as even as can be, each the text of a code. None at all for a packet above 64 KiB.
 */
export function framesOf(payload: Uint8Array, chunkBytes: number): string[] {
  if (payload.length > maxPacketBytes) return [];
  const wanted = Math.ceil(payload.length / Math.max(1, Math.floor(chunkBytes) || 1));
  const count = cutOf(payload.length, Math.min(Math.max(1, wanted), maxFrames)).count;
  const { chunkLength } = cutOf(payload.length, count);
  const mark = markOf(payload);
  return Array.from({ length: count }, (_, index) => {
    const out = createByteWriter();
    out.bytes(mark);
    out.number(index, 2);
    out.number(count, 2);
    out.number(payload.length, 4);
    out.bytes(payload.subarray(index * chunkLength, (index + 1) * chunkLength));
    return codeText('frame', out.done());
  });
}

/**
 * The collection with one more frame, given as the bytes of its code. Any order; a frame seen before and one of
 * another packet change nothing. Never throws. Errors: `handover/too-large`; `handover/damaged`, also where the last
 * missing frame came and the whole is not what was cut: begin again with `emptyCollection`.
 */
export function addFrame(collection: FrameCollection, frameBytes: Uint8Array): Result<FrameCollection, HandoverError> {
  if (frameBytes.length > maxPacketBytes) return err({ type: 'handover/too-large' });
  const from = createByteReader(frameBytes);
  const mark = hexOf(from.bytes(8));
  const index = from.number(2);
  const count = from.number(2);
  const totalBytes = from.number(4);
  if (from.isBroken()) return err({ type: 'handover/damaged' });
  if (totalBytes > maxPacketBytes || count > maxFrames) return err({ type: 'handover/too-large' });
  const cut = cutOf(totalBytes, count);
  if (cut.count !== count || index >= count) return err({ type: 'handover/damaged' });
  const start = index * cut.chunkLength;
  const chunk = from.bytes(Math.min(cut.chunkLength, totalBytes - start));
  if (!from.isDone()) return err({ type: 'handover/damaged' });
  const packet = collection.packet ?? { mark, count, totalBytes };
  const isOther = packet.mark !== mark || packet.count !== count || packet.totalBytes !== totalBytes;
  if (isOther || collection.chunks.has(index)) return ok(collection);
  const next = { packet, chunks: new Map(collection.chunks).set(index, chunk) };
  const { payload } = collected(next);
  return payload !== null && hexOf(markOf(payload)) !== mark ? err({ type: 'handover/damaged' }) : ok(next);
}

/** How many frames are there, of how many (0 before the first), and the packet once it is whole. */
export function collected({ packet, chunks }: FrameCollection): {
  readonly have: number;
  readonly of: number;
  readonly payload: Uint8Array<ArrayBuffer> | null;
} {
  if (packet === null) return { have: 0, of: 0, payload: null };
  const have = chunks.size;
  if (have < packet.count) return { have, of: packet.count, payload: null };
  const payload = new Uint8Array(packet.totalBytes);
  const { chunkLength } = cutOf(packet.totalBytes, packet.count);
  for (const [index, chunk] of chunks) payload.set(chunk, index * chunkLength);
  return { have, of: packet.count, payload };
}

/** The length of all chunks but the last, and how many there are with it: the fewest, at least one. */
function cutOf(totalBytes: number, count: number): { readonly chunkLength: number; readonly count: number } {
  const chunkLength = Math.max(1, Math.ceil(totalBytes / Math.max(1, count)));
  return { chunkLength, count: Math.max(1, Math.ceil(totalBytes / chunkLength)) };
}

/** Eight bytes that all frames of a packet begin with. */
function markOf(payload: Uint8Array): Uint8Array {
  const out = createByteWriter();
  out.number(fnv1a(payload), 4);
  out.number(crc32(payload), 4);
  return out.done();
}
