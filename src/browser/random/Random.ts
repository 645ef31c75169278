/** A source of random bytes. Given to whoever needs it, so that tests bring their own. */
export interface Random {
  bytes(length: number): Uint8Array;
}

/** The device's cryptographic randomness. */
export const systemRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
