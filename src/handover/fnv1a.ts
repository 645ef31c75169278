/** FNV-1a of 32 bits, an unsigned number. Spreads ids; no protection against intent. Source: draft-eastlake-fnv. */
export function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
