import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { median } from '../median.ts';
import { measuredPages } from '../pages/measuredPages.ts';
import { openBenchSites } from '../phone/BenchSites.ts';
import { openPhone } from '../phone/Phone.ts';
import { waitForCalm } from '../phone/waitForCalm.ts';
import { rounds } from '../rounds.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Readonly<Record<(typeof categories)[number], number>>;

/** Lighthouse with its mobile settings; the median of each score, and what failed in any run. */
export async function lighthouseBench(): Promise<void> {
  const sites = await openBenchSites(measuredPages);
  // Lighthouse simulates its own slow line.
  sites.ours.slow = false;
  const rows: string[][] = [];
  const failed = new Set<string>();
  for (const address of sites.addresses) {
    const runs: Scores[] = [];
    for (let round = 0; round < rounds(5); round += 1) runs.push(await runOnce(sites.ours.url + address, failed));
    const score = (category: keyof Scores) => median(runs.map((run) => run[category]));
    rows.push([
      address,
      ...categories.map((category) => {
        const least = category === 'performance' ? budgets.lighthousePerformance : budgets.lighthouseOther;
        return judged(score(category).toFixed(0), -score(category), -least);
      }),
    ]);
  }
  await sites.close();
  console.log(formatTable(['page', ...categories], rows));
  for (const line of [...failed].sort()) console.log(line);
}

async function runOnce(url: string, failed: Set<string>): Promise<Scores> {
  const port = await freePort();
  // Lighthouse opens a tab of its own, which takes its language from the browser.
  const phone = await openPhone({
    extraFlags: [`--remote-debugging-port=${port}`, '--lang=zh-TW', '--accept-lang=zh-TW'],
  });
  try {
    await waitForCalm();
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      locale: 'zh-TW',
      onlyCategories: [...categories],
    });
    if (result === undefined) throw new Error('Lighthouse gave no result');
    const { lhr } = result;
    for (const category of categories.slice(1)) {
      for (const { id, weight } of lhr.categories[category]?.auditRefs ?? []) {
        if (weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
          failed.add(`${category}: ${id} on ${new URL(url).pathname}`);
      }
    }
    const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    };
  } finally {
    await phone.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
