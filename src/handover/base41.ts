/**
 * The characters of a QR code's alphanumeric mode without four: the space, which is lost at the end of a line, and
 * `$ . /`, which a Chinese input method turns into signs that nothing turns back.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ%*+-:';

/**
 * Two bytes as three characters, a last single byte as two, lowest digit first: RFC 9285's way with 41 characters
 * instead of 45, no longer for it, as 41³ is the first cube above 65,535.
 */
export function encodeBase41(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const isPair = at + 1 < bytes.length;
    let rest = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    for (let digit = 0; digit < (isPair ? 3 : 2); digit += 1) {
      text += alphabet.charAt(rest % alphabet.length);
      rest = Math.floor(rest / alphabet.length);
    }
  }
  return text;
}

/** The way back; undefined at a character outside the alphabet, an impossible length and a number too large. */
export function decodeBase41(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0));
  for (let from = 0, to = 0; from < text.length; from += 3, to += 2) {
    const digits = Array.from(text.slice(from, from + 3), (character) => alphabet.indexOf(character));
    if (digits.includes(-1)) return undefined;
    const number = digits.reduceRight((sum, digit) => sum * alphabet.length + digit, 0);
    if (number > (digits.length === 3 ? 0xffff : 0xff)) return undefined;
    if (digits.length === 3) bytes[to] = number >>> 8;
    bytes[digits.length === 3 ? to + 1 : to] = number & 0xff;
  }
  return bytes;
}
