import type { CDPSession } from 'playwright-core';

interface HeapUsage {
  readonly usedSize: number;
  /** Bytes of array buffers, which lie outside the heap; older engines do not tell. */
  readonly backingStorageSize?: number;
}

/** Looks five times a second how much memory a page's scripts hold, buffers included, and keeps the most. */
export class PeakMemory {
  readonly #devtools: CDPSession;
  readonly #watching: Promise<void>;
  #isWatched = true;
  #most = 0;

  constructor(devtools: CDPSession) {
    this.#devtools = devtools;
    this.#watching = this.#watch();
  }

  /** The most that was seen, in bytes. */
  async stop(): Promise<number> {
    this.#isWatched = false;
    await this.#watching;
    return this.#most;
  }

  async #watch(): Promise<void> {
    while (this.#isWatched) {
      const usage = (await this.#devtools.send('Runtime.getHeapUsage')) as HeapUsage;
      this.#most = Math.max(this.#most, usage.usedSize + (usage.backingStorageSize ?? 0));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
