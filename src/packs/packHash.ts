/** SHA-256 of the bytes as 64 lower-case hexadecimal digits. Rejects where the page has no WebCrypto (not a secure context). */
export async function packHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
