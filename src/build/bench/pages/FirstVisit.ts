import { openPhone } from '../phone/Phone.ts';
import type { SlowLine } from '../phone/SlowLine.ts';
import { untilQuiet } from '../phone/untilQuiet.ts';
import { waitForCalm } from '../phone/waitForCalm.ts';

/** One first visit with an empty profile. Times in milliseconds since the start of the navigation. */
export interface FirstVisit {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
  readonly blocking: number;
  readonly longestTask: number;
  /** The worker is active and its last fetch has ended. */
  readonly offlineReady: number;
  /** The page has said so, after reading everything back. NaN for floor pages, which say nothing. */
  readonly saidReady: number;
  readonly heapBytes: number;
  /** Everything that went over the line, and the part before the service worker asked for its first file. */
  readonly allBytes: number;
  readonly pageBytes: number;
}

/** `speaks`: whether the page tells when it works without a connection. */
export async function visitFirst(line: SlowLine, address: string, speaks: boolean): Promise<FirstVisit> {
  const phone = await openPhone();
  try {
    const tab = await phone.openTab();
    await waitForCalm();
    line.forget();
    await tab.page.goto(line.url + address, { waitUntil: 'load' });
    const found = await untilQuiet(tab, line, speaks);
    await tab.devtools.send('Performance.enable');
    await tab.devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await tab.devtools.send('Performance.getMetrics');
    const firstPaint = found.firstPaint ?? Number.NaN;
    const afterPaint = found.longTasks.filter(({ start, duration }) => start + duration > firstPaint);
    const lastByte = Math.max(...line.transfers.map(({ endedAtMs }) => endedAtMs ?? 0)) - found.timeOrigin;
    const worker = line.transfers.findIndex(({ path }) => path.endsWith('sw.js') || path.endsWith('least-worker.js'));
    const bytesOf = (transfers: typeof line.transfers) => transfers.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      firstPaint,
      largestPaint: found.largestPaint ?? Number.NaN,
      layoutShift: found.layoutShift,
      blocking: afterPaint.reduce((sum, { duration }) => sum + duration - 50, 0),
      longestTask: Math.max(0, ...afterPaint.map(({ duration }) => duration)),
      offlineReady: Math.max(found.workerActiveAt ?? Number.NaN, lastByte),
      saidReady: found.saidReadyAt ?? Number.NaN,
      heapBytes: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN,
      allBytes: bytesOf(line.transfers),
      pageBytes: bytesOf(worker < 0 ? line.transfers : line.transfers.slice(0, worker)),
    };
  } finally {
    await phone.close();
  }
}
