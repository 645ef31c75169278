/** The 128 bits of an `Id128`, and two `spare` bits that its 26 characters hold beyond them (0 in ids we make). */
export interface Id128Bits {
  /** 16 bytes. */
  readonly bytes: Uint8Array;
  readonly spare: number;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** The bits of an `Id128`; the text must have been checked before. Source: RFC 4648 §6, without padding. */
export function id128Bits(id: string): Id128Bits {
  const bytes = new Uint8Array(16);
  let held = 0;
  let heldBits = 0;
  let at = 0;
  for (const character of id) {
    held = (held << 5) | alphabet.indexOf(character);
    heldBits += 5;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes[at] = held >>> heldBits;
    at += 1;
    held &= (1 << heldBits) - 1;
  }
  return { bytes, spare: held & 3 };
}

/** The `Id128` of 16 bytes and two spare bits. */
export function id128Of({ bytes, spare }: Id128Bits): string {
  let text = '';
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= 5) {
      heldBits -= 5;
      text += alphabet.charAt(held >>> heldBits);
      held &= (1 << heldBits) - 1;
    }
  }
  return text + alphabet.charAt((held << 2) | spare);
}
