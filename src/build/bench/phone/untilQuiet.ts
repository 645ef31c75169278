import type { Tab } from './Phone.ts';
import type { PageFindings } from './pageProbe.ts';
import type { SlowLine } from './SlowLine.ts';

const quietMs = 1_000;
const longestMs = 60_000;

/** Waits until the worker is active, the line has been silent for a second, and the page (if it can) said it is ready. */
export async function untilQuiet(tab: Tab, line: SlowLine, speaks: boolean): Promise<PageFindings> {
  const started = Date.now();
  for (;;) {
    const found = await tab.read<PageFindings>('__found()');
    const lastMs = Math.max(started, ...line.transfers.map(({ endedAtMs }) => endedAtMs ?? Date.now()));
    const silent = Date.now() - lastMs > quietMs;
    const done = found.workerActiveAt !== undefined && (!speaks || found.saidReadyAt !== undefined);
    if ((silent && done) || Date.now() - started > longestMs) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
