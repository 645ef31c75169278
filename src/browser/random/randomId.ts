import type { Random } from './Random.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** A fresh identifier: 128 random bits in RFC 4648 base32, lower case, without padding (26 characters). */
export function randomId(random: Random): string {
  let text = '';
  let bits = 0;
  let bitCount = 0;
  for (const byte of random.bytes(16)) {
    bits = (bits << 8) | byte;
    bitCount += 8;
    while (bitCount >= 5) {
      bitCount -= 5;
      text += alphabet.charAt((bits >> bitCount) & 31);
    }
    bits &= (1 << bitCount) - 1;
  }
  return text + alphabet.charAt((bits << (5 - bitCount)) & 31);
}
