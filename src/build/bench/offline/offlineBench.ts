import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { median } from '../median.ts';
import { measuredPages } from '../pages/measuredPages.ts';
import { openBenchSites } from '../phone/BenchSites.ts';
import { rounds } from '../rounds.ts';
import { type OfflineStart, startOffline } from './OfflineStart.ts';

/** Starts without a connection beside the floor pages; medians. */
export async function offlineBench(): Promise<void> {
  const sites = await openBenchSites(measuredPages);
  const ours: OfflineStart[][] = [];
  const floor: OfflineStart[][] = [];
  for (let round = 0; round < rounds(5); round += 1) {
    floor.push(await startOffline(sites.floor, sites.addresses, false));
    ours.push(await startOffline(sites.ours, sites.addresses, true));
  }
  await sites.close();
  const rows = sites.addresses.map((address, index) => {
    const middle = (runs: OfflineStart[][], pick: (start: OfflineStart) => number) =>
      median(runs.flatMap((run) => run.slice(index, index + 1)).map(pick));
    // Pages that the device draws itself show their frame first and their words later.
    const content = middle(ours, (start) => start.content);
    const least = middle(floor, (start) => start.content);
    return [
      address,
      content.toFixed(0),
      least.toFixed(0),
      judged((content / least).toFixed(2), content / least, budgets.offlineStartRatio),
      middle(ours, (start) => start.firstPaint).toFixed(0),
      middle(ours, (start) => start.firstByte).toFixed(0),
      middle(floor, (start) => start.firstByte).toFixed(0),
      middle(ours, (start) => start.parsed).toFixed(0),
    ];
  });
  console.log(formatTable(['page', 'content', 'floor', 'ratio', 'first paint', 'first byte', 'floor', 'parsed'], rows));
}
