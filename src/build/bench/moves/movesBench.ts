import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { median } from '../median.ts';
import { openBenchSites } from '../phone/BenchSites.ts';
import { openPhone, type Tab } from '../phone/Phone.ts';
import { untilQuiet } from '../phone/untilQuiet.ts';
import { waitForCalm } from '../phone/waitForCalm.ts';
import { rounds } from '../rounds.ts';
import { type Move, tapLink } from './Move.ts';

/** A walk through the guide, each step a link on the page before. */
const walk = [
  '/floors',
  '/floors/1F',
  '/places/one-stop-window',
  '/measures',
  '/apartment',
  '/apartment/city-apartment',
];

/** Page changes inside the app, with and without a connection; medians. The first walk also loads each page's code. */
export async function movesBench(): Promise<void> {
  const sites = await openBenchSites([['zh-Hant', '/']]);
  const line = sites.ours;
  const moves = new Map<string, { readonly online: Move[]; readonly offline: Move[] }>(
    walk.map((href) => [href, { online: [], offline: [] }]),
  );
  for (let round = 0; round < rounds(5); round += 1) {
    const phone = await openPhone();
    line.slow = false;
    line.forget();
    const first = await phone.openTab();
    await first.page.goto(`${line.url}/`);
    await untilQuiet(first, line, true);
    line.slow = true;
    await walkThrough(first, (href, move) => moves.get(href)?.online.push(move));
    await first.close();
    await line.cut();
    const second = await phone.openTab();
    await second.page.goto(`${line.url}/`);
    await untilQuiet(second, line, true);
    await walkThrough(second, (href, move) => moves.get(href)?.offline.push(move));
    await phone.close();
    await line.reopen();
  }
  await sites.close();
  const rows = [...moves].map(([href, { online, offline }]) => [href, ...cells(online), ...cells(offline)]);
  console.log(formatTable(['to', 'online: paint', 'settled', 'offline: paint', 'settled'], rows));
}

async function walkThrough(tab: Tab, note: (href: string, move: Move) => void): Promise<void> {
  for (const href of walk) {
    await waitForCalm();
    if ((await tab.page.locator(`a[href="${href}"]:visible`).count()) === 0) {
      console.log(`(no link to ${href} on ${new URL(tab.page.url()).pathname})`);
      continue;
    }
    note(href, await tapLink(tab, href));
  }
}

function cells(moves: readonly Move[]): string[] {
  const paint = median(moves.map(({ toPaint }) => toPaint));
  const settled = median(moves.map((move) => move.settled));
  return [
    judged(paint.toFixed(0), paint, budgets.moveToPaintMs),
    judged(settled.toFixed(0), settled, budgets.moveToSettledMs),
  ];
}
