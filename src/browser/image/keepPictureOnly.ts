/**
 * The same JPEG without anything that is not the picture: Exif and its place, XMP, IPTC, comments, previews. Encoders
 * write some of it by themselves (Safari's canvas adds an Exif part), so it is taken out of what was made anew, too.
 * Kept are JFIF, the colour profile and Adobe's colour transform. Undefined where the bytes are no whole JPEG.
 * Source: ITU-T T.81 B.1; Exif 2.32 4.5.
 */
export function keepPictureOnly(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) {
      pieces.push(bytes.subarray(at));
      return joined(pieces);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (!isAside(marker, bytes.subarray(at + 4, end))) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function isAside(marker: number, body: Uint8Array): boolean {
  if (marker === 0xfe) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = String.fromCharCode(...body.subarray(0, 12));
  return !(
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
