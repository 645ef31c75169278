const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hexadecimal text. */
export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  // Copies of windows are tens of megabytes of it: a table and a loop take a tenth of what a function for each byte does.
  for (let at = 0; at < bytes.length; at += 1) hex += pairs[bytes[at] as number];
  return hex;
}

/** The bytes of hexadecimal text; the text must have been checked before. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = (digitOf(hex.charCodeAt(2 * at)) << 4) | digitOf(hex.charCodeAt(2 * at + 1));
  }
  return bytes;
}

/** 0 to 15 for a digit of either case. */
const digitOf = (code: number): number => (code & 15) + (code > 57 ? 9 : 0);
