/** The bytes of a file of this app; `path` stands below `base`. Rejects unless the answer is that very file. */
export async function fetchOwnFile(base: string, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(base + path, { credentials: 'same-origin' });
  if (!response.ok || response.redirected) throw new TypeError(`${response.status} for ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}
