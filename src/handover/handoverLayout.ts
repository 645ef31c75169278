/** The version of the hand-over's bytes. */
export const handoverVersion = 1;

/** No packet of any format here is larger. */
export const maxPacketBytes = 64 * 1024;

/** The flags byte: locale in bits 0 and 1. */
export const handoverFlags = { locale: 3, helper: 4, hasDay: 8, all: 0xf } as const;

/** The byte of a paper: its state in bits 0 to 2. */
export const paperFlags = { state: 7, hasIssued: 8, hasExpires: 16, all: 0x1f } as const;

/** Kinds of persons, four in a byte, the first in the lowest bits. */
export const kindsPerByte = 4;
