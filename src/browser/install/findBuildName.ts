/**
 * The name of the program that runs this page: the content hash in its entry's file name, e.g. `B3xkq9Za`.
 * It changes with every change of the program. Undefined in development, where files have no such name.
 */
export function findBuildName(): string | undefined {
  for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')) {
    const name = /\/assets\/[^/]*?-([\w-]{8,})\.js$/.exec(src)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}
