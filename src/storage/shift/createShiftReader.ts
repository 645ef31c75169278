import { err, ok, type Result } from '../../domain/result/Result.ts';
import { mostHeaderBytes } from './ShiftHeader.ts';
import { lengthBytes } from './shiftPieces.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that is read piece by piece, never whole. */
export type SlicedFile = Pick<Blob, 'size' | 'slice'>;

/** Where the bytes of a piece lie in its file, so that they can be read once more. */
export interface PiecePlace {
  readonly from: number;
  readonly to: number;
}

/** shift-damaged: not cut like a shift file · shift-unreadable: the device does not give the file's bytes. */
export type ShiftReadError = { readonly type: 'staff/shift-damaged' } | { readonly type: 'staff/shift-unreadable' };

export interface ShiftReader {
  /** The header's line without its end; empty where there is none. Asked first. */
  line(): Promise<Result<string, ShiftReadError>>;
  /** The next piece, which may have at most so many bytes; undefined behind the last. */
  next(most: number): Promise<Result<(PiecePlace & { readonly bytes: Bytes }) | undefined, ShiftReadError>>;
}

/** Read at once, so that thousands of small pieces are not thousands of reads. */
const windowBytes = 1024 * 1024;

/** Reads a shift file from its beginning. No memory is taken that the file's own length does not pay for. Never rejects. */
export function createShiftReader(file: SlicedFile): ShiftReader {
  let at = 0;
  let held = { from: 0, bytes: new Uint8Array(0) };
  /** So many bytes from `at` on, which the file must have. */
  const take = async (length: number): Promise<Bytes | undefined> => {
    const isHeld = at >= held.from && at + length <= held.from + held.bytes.length;
    const bytes = isHeld ? held.bytes : await bytesOf(file, { from: at, to: at + Math.max(length, windowBytes) });
    if (bytes === undefined) return undefined;
    if (!isHeld) held = { from: at, bytes };
    const from = at - held.from;
    at += length;
    return held.bytes.length < from + length ? undefined : held.bytes.subarray(from, from + length);
  };
  const damaged = err({ type: 'staff/shift-damaged' } as const);
  const unreadable = err({ type: 'staff/shift-unreadable' } as const);
  return {
    async line() {
      const start = await bytesOf(file, { from: 0, to: mostHeaderBytes });
      if (start === undefined) return unreadable;
      const end = start.indexOf(0x0a);
      at = end + 1;
      return ok(new TextDecoder().decode(start.subarray(0, Math.max(0, end))));
    },
    async next(most) {
      if (at === file.size) return ok(undefined);
      if (at + lengthBytes > file.size) return damaged;
      const head = await take(lengthBytes);
      if (head === undefined) return unreadable;
      const length = new DataView(head.buffer, head.byteOffset).getUint32(0);
      const from = at;
      const to = from + length;
      if (length > most || to > file.size) return damaged;
      const bytes = await take(length);
      return bytes === undefined ? unreadable : ok({ from, to, bytes });
    },
  };
}

/** Undefined where the device does not give them: a stick pulled out, a cloud out of reach. */
export async function bytesOf(file: SlicedFile, { from, to }: PiecePlace): Promise<Bytes | undefined> {
  try {
    return new Uint8Array(await file.slice(from, Math.min(to, file.size)).arrayBuffer());
  } catch {
    return undefined;
  }
}
