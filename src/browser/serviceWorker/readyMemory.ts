const key = 'onetrip.ready';

/** What was found whole: the caches by name, which carry their build, and their size. */
interface Remembered {
  readonly caches: string;
  readonly parts: number;
  readonly bytes: number;
}

/** The last full check of this session, if the device still keeps the very same builds; otherwise undefined. */
export async function recallReady(): Promise<{ readonly parts: number; readonly bytes: number } | undefined> {
  try {
    const text = sessionStorage.getItem(key);
    if (text === null) return undefined;
    const remembered = JSON.parse(text) as Remembered;
    return remembered.caches === (await namesOfCaches()) ? remembered : undefined;
  } catch {
    return undefined;
  }
}

/** Notes a full check for the pages that follow in this session. Where nothing can be kept, each page checks anew. */
export async function rememberReady(parts: number, bytes: number): Promise<void> {
  try {
    const remembered: Remembered = { caches: await namesOfCaches(), parts, bytes };
    sessionStorage.setItem(key, JSON.stringify(remembered));
  } catch {
    // A private window may refuse; then the check is simply done again.
  }
}

async function namesOfCaches(): Promise<string> {
  return [...(await caches.keys())].sort().join(' ');
}
