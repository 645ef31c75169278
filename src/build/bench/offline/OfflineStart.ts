import { openPhone } from '../phone/Phone.ts';
import type { PageFindings } from '../phone/pageProbe.ts';
import type { SlowLine } from '../phone/SlowLine.ts';
import { untilQuiet } from '../phone/untilQuiet.ts';
import { waitForCalm } from '../phone/waitForCalm.ts';

/** One start in a new tab with the server gone and the worker stopped. Times since the start of the navigation. */
export interface OfflineStart {
  readonly firstPaint: number;
  /** The page's own heading can be read. Floor pages have none: their first paint. */
  readonly content: number;
  /** The page's first byte came out of the worker. */
  readonly firstByte: number;
  /** The markup was parsed. */
  readonly parsed: number;
}

/** Visits every address once with the line whole, then starts each without it. Starts are in the order of `addresses`. */
export async function startOffline(
  line: SlowLine,
  addresses: readonly string[],
  speaks: boolean,
): Promise<OfflineStart[]> {
  const phone = await openPhone();
  try {
    line.slow = false;
    line.forget();
    const first = await phone.openTab();
    await first.page.goto(line.url + (addresses[0] ?? '/'), { waitUntil: 'load' });
    await untilQuiet(first, line, speaks);
    await first.close();
    await line.cut();
    const starts: OfflineStart[] = [];
    for (const address of addresses) {
      const tab = await phone.openTab();
      await tab.devtools.send('ServiceWorker.enable');
      await tab.devtools.send('ServiceWorker.stopAllWorkers');
      await waitForCalm();
      await tab.page.goto(line.url + address, { waitUntil: 'load' });
      if (speaks)
        await tab.page
          .locator('main h1')
          .waitFor({ timeout: 10_000 })
          .catch(() => undefined);
      await tab.read('new Promise((resolve) => setTimeout(resolve, 500))');
      const found = await tab.read<PageFindings & Pick<OfflineStart, 'firstByte' | 'parsed'>>(
        `(({ responseStart, domInteractive }) => ({ ...__found(), firstByte: responseStart, parsed: domInteractive }))` +
          `(performance.getEntriesByType('navigation')[0])`,
      );
      starts.push({
        firstPaint: found.firstPaint ?? Number.NaN,
        content: Math.max(found.firstPaint ?? Number.NaN, speaks ? (found.headingAt ?? Number.NaN) : 0),
        firstByte: found.firstByte,
        parsed: found.parsed,
      });
      await tab.close();
    }
    return starts;
  } finally {
    line.slow = true;
    await phone.close();
    await line.reopen();
  }
}
