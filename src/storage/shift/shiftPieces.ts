import { attachmentLimits } from '../../domain/handover/Attachment.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** No file is longer: as much as a day of photographs, and a browser still hands it to the device. */
export const mostShiftBytes = 1024 * 1024 * 1024;

/** All that is no photograph; it is held in memory while a file is compared. Many thousand cases are not a tenth of this. */
export const mostTextBytes = 256 * 1024 * 1024;

/** A sealed photograph: its bytes, and what sealing puts around them. */
export const mostPhotographBytes = attachmentLimits.eachBytes + 64;

export const lengthBytes = 4;

/** The length of a piece, four bytes, the largest first, before the piece. */
export function withLength(piece: Bytes): Bytes[] {
  const length = new Uint8Array(lengthBytes);
  new DataView(length.buffer).setUint32(0, piece.length);
  return [length, piece];
}
