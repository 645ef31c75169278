/** One page of a browser engine, as little as every driver can do. */
export interface EnginePage {
  readonly engine: 'Firefox' | 'WebKitGTK';
  /** Automation sessions of WebKitGTK keep nothing when they end. */
  readonly survivesRestart: boolean;
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page and gives back what it returns, as plain data. */
  run<T>(body: string): Promise<T>;
  /** Ends the browser and starts it again over the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Asks until the body returns something other than false, null or undefined. Throws with the page's text after the deadline. */
export async function until<T>(page: EnginePage, body: string, what: string, deadlineMs = 30_000): Promise<T> {
  const end = Date.now() + deadlineMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      last = await page.run<T>(body);
      if (last !== false && last !== null && last !== undefined) return last as T;
    } catch (error) {
      // A page on its way to another one cannot answer.
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const shown = await page.run<string>('return document.body.innerText.slice(0, 1500)').catch(String);
  throw new Error(`${page.engine}: waited in vain for ${what} (last: ${String(last)})\n${shown}`);
}
