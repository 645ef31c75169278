import { mostShiftCases } from './ShiftContents.ts';
import { mostHeaderBytes } from './ShiftHeader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A shift file with many thousand cases is not a tenth of this. */
export const mostShiftBytes = 256 * 1024 * 1024;
const lengthBytes = 4;

/** The length of a piece, four bytes, the largest first, before the piece. */
export function withLength(piece: Bytes): Bytes[] {
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, piece.length);
  return [length, piece];
}

/** The header's line and the pieces behind it, head first; undefined where the bytes are not cut like a shift file. */
export function piecesOf(file: Bytes): { readonly line: string; readonly pieces: readonly Bytes[] } | undefined {
  const end = file.subarray(0, mostHeaderBytes).indexOf(0x0a);
  if (end < 0) return undefined;
  const line = new TextDecoder().decode(file.subarray(0, end));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const pieces: Bytes[] = [];
  for (let at = end + 1; at < file.length; ) {
    if (at + lengthBytes > file.length || pieces.length > mostShiftCases) return { line, pieces: [] };
    const from = at + lengthBytes;
    at = from + view.getUint32(at);
    if (at > file.length) return { line, pieces: [] };
    pieces.push(file.subarray(from, at));
  }
  return { line, pieces };
}
