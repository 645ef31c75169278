/**
 * Gives back the folder the app is served from, such as `/` or `/onetrip/`.
 * Throws unless it starts and ends with a slash and is made of letters, digits, `-` and `_`: it becomes part
 * of patterns in other programs' configuration.
 */
export function checkBase(base: string): string {
  if (!/^\/(?:[\w-]+\/)*$/.test(base)) throw new Error(`not a base path (want / or /folder/): ${base}`);
  return base;
}
