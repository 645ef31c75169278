import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { median } from '../median.ts';
import { openBenchSites } from '../phone/BenchSites.ts';
import { rounds } from '../rounds.ts';
import { type FirstVisit, visitFirst } from './FirstVisit.ts';
import { measuredPages } from './measuredPages.ts';

/** First visits on a slow phone and line, in turns with floor pages of the same weight; medians. */
export async function pagesBench(): Promise<void> {
  const sites = await openBenchSites(measuredPages);
  const visits = new Map(sites.addresses.map((address) => [address, { ours: [], floor: [] } as Visits]));
  for (let round = 0; round < rounds(5); round += 1) {
    for (const [address, kept] of visits) {
      kept.floor.push(await visitFirst(sites.floor, address, false));
      kept.ours.push(await visitFirst(sites.ours, address, true));
    }
  }
  await sites.close();
  const head = [
    'page',
    'FCP',
    'floor',
    'ratio',
    'LCP',
    'CLS',
    'TBT',
    'longest task',
    'offline s',
    'floor',
    'said s',
    'heap MB',
    'page KB',
    'all KB',
  ];
  console.log(
    formatTable(
      head,
      [...visits].map(([address, { ours, floor }]) => rowOf(address, ours, floor)),
    ),
  );
}

interface Visits {
  readonly ours: FirstVisit[];
  readonly floor: FirstVisit[];
}

function rowOf(address: string, ours: readonly FirstVisit[], floor: readonly FirstVisit[]): string[] {
  const our = (pick: (visit: FirstVisit) => number) => median(ours.map(pick));
  const least = (pick: (visit: FirstVisit) => number) => median(floor.map(pick));
  const ratio = our((visit) => visit.firstPaint) / least((visit) => visit.firstPaint);
  const shift = our((visit) => visit.layoutShift);
  const heap = our((visit) => visit.heapBytes);
  const ready = our((visit) => visit.offlineReady);
  const lcp = our((visit) => visit.largestPaint);
  return [
    address,
    ms(our((visit) => visit.firstPaint)),
    ms(least((visit) => visit.firstPaint)),
    judged(ratio.toFixed(2), ratio, budgets.paintRatio),
    judged(ms(lcp), lcp, our((visit) => visit.firstPaint) + 1),
    judged(shift.toFixed(3), shift, budgets.layoutShift),
    judged(
      ms(our((visit) => visit.blocking)),
      our((visit) => visit.blocking),
      budgets.blockingMs,
    ),
    judged(
      ms(our((visit) => visit.longestTask)),
      our((visit) => visit.longestTask),
      budgets.longestTaskMs,
    ),
    judged(seconds(ready), ready, budgets.offlineReadyMs),
    seconds(least((visit) => visit.offlineReady)),
    seconds(our((visit) => visit.saidReady)),
    judged((heap / 1e6).toFixed(1), heap, budgets.heapBytes),
    (our((visit) => visit.pageBytes) / 1000).toFixed(0),
    (our((visit) => visit.allBytes) / 1000).toFixed(0),
  ];
}

function ms(value: number): string {
  return value.toFixed(0);
}

function seconds(value: number): string {
  return (value / 1000).toFixed(1);
}
