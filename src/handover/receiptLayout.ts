/** The version of the receipt's bytes. */
export const receiptVersion = 1;

/** The byte of flags. */
export const receiptFlags = {
  hasPacket: 1,
  hasPrevious: 2,
  hasEdition: 4,
  hasCorrects: 8,
  practice: 16,
  all: 0x1f,
} as const;

/** The byte of a check: the result in bits 0 to 2, its reason in bits 3 to 5. */
export const checkResults = ['accepted', 'copyTaken', 'missing', 'wrong', 'deferred'] as const;
export const checkBits = { result: 7, reasonShift: 3, all: 0x3f } as const;
