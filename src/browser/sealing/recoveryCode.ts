/** Crockford's base32: no I, L, O, U, so that a code copied by hand is read as it was written. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeBits = 128n;
const codeCharacters = 26;
const groupCharacters = 4;
/** The largest prime that two characters can hold: any one wrong character or two swapped neighbours change the rest. */
const checkModulus = 1021n;

/** 16 bytes as seven groups of four characters, the last two of them for checking. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const text = charactersOf(value, codeCharacters) + charactersOf(value % checkModulus, 2);
  return (text.match(new RegExp(`.{${groupCharacters}}`, 'g')) ?? []).join('-');
}

/** The 16 bytes of a code as somebody typed it: either case, any gaps, O for 0, I and L for 1. Undefined where it does not check. */
export function parseRecoveryCode(typed: string): Uint8Array<ArrayBuffer> | undefined {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (text.length !== codeCharacters + 2) return undefined;
  const value = numberOf(text.slice(0, codeCharacters));
  const check = numberOf(text.slice(codeCharacters));
  if (value === undefined || value >> codeBits !== 0n || value % checkModulus !== check) return undefined;
  return Uint8Array.from({ length: 16 }, (_, at) => Number((value >> BigInt(8 * (15 - at))) & 255n));
}

function charactersOf(value: bigint, length: number): string {
  return Array.from({ length }, (_, at) =>
    alphabet.charAt(Number((value >> BigInt(5 * (length - 1 - at))) & 31n)),
  ).join('');
}

function numberOf(text: string): bigint | undefined {
  let value = 0n;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    value = (value << 5n) | BigInt(digit);
  }
  return value;
}
