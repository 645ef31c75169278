/**
 * How the bytes of a backup lie: `magic 4 | version 1 | header length 2 | header JSON | chunks`. Each chunk is 64 KiB
 * of plaintext, the last one what is left, sealed with AES-256-GCM, and 16 bytes longer than its plaintext. Numbers
 * are big-endian. Source: RELIABILITY §5.2.
 */
export const backupLayout = {
  magic: 'CSCB',
  version: 1,
  prefixBytes: 7,
  maxHeaderBytes: 4096,
  chunkBytes: 65_536,
  tagBytes: 16,
} as const;

/** How many chunks carry that much plaintext. */
export function chunkCount(plainBytes: number): number {
  return Math.ceil(plainBytes / backupLayout.chunkBytes);
}

/**
 * What binds a chunk to its file, its place and its being the last, so that none can be moved, dropped, doubled or
 * taken from another backup: the additional data, and a nonce that never comes twice under one key, since every
 * backup has a key of its own.
 */
export function chunkBinding(
  headerHash: Uint8Array,
  index: number,
  isFinal: boolean,
): { readonly iv: Uint8Array<ArrayBuffer>; readonly additionalData: Uint8Array<ArrayBuffer> } {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  iv[0] = isFinal ? 1 : 0;
  const additionalData = new Uint8Array(headerHash.length + 5);
  additionalData.set(headerHash);
  new DataView(additionalData.buffer).setUint32(headerHash.length, index);
  additionalData[headerHash.length + 4] = isFinal ? 1 : 0;
  return { iv, additionalData };
}
