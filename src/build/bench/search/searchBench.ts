import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { outDir } from '../../launch/buildIfNeeded.ts';
import { createStaticServer } from '../../serve/createStaticServer.ts';
import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { median } from '../median.ts';
import { openPhone, type Tab } from '../phone/Phone.ts';
import { waitForCalm } from '../phone/waitForCalm.ts';
import { rounds } from '../rounds.ts';
import { basePathOf } from '../sizes/basePathOf.ts';
import { createWireSizes } from '../sizes/WireSizes.ts';
import { typedQueries } from './typedQueries.ts';

const searchFile = 'search/index.json';

/** What the index weighs and costs, and how long a key takes to its results on a slow phone. */
export async function searchBench(): Promise<void> {
  const folder = outDir();
  if (!existsSync(join(folder, searchFile))) {
    console.log('This build has no search file.');
    return;
  }
  const records = (JSON.parse(readFileSync(join(folder, searchFile), 'utf8')) as { ids: unknown[] }).ids.length;
  const server = createStaticServer({ root: folder });
  const { port } = await server.listen(0);
  const page = `http://127.0.0.1:${port}${basePathOf(folder)}search`;
  const openings: Opening[] = [];
  const keys: number[] = [];
  for (let round = 0; round < rounds(3); round += 1) {
    const phone = await openPhone();
    const tab = await phone.openTab();
    await waitForCalm();
    await tab.page.goto(`${page}?q=permit`);
    openings.push(await tab.read<Opening>(openingProbe));
    for (const query of typedQueries) keys.push(...(await typeQuery(tab, query)));
    await phone.close();
  }
  await server.close();
  keys.sort((a, b) => a - b);
  const p95 = keys[Math.floor(keys.length * 0.95)] ?? Number.NaN;
  const longest = median(openings.map(({ longestTaskMs }) => longestTaskMs));
  console.log(
    formatTable(
      ['figure', 'value'],
      [
        ['records', String(records)],
        ['search file, KB as stored', (statSync(join(folder, searchFile)).size / 1000).toFixed(1)],
        ['search file, KB on the wire', (createWireSizes(folder).bodyOf(searchFile) / 1000).toFixed(1)],
        ['index ready after the file, ms', median(openings.map(({ readyMs }) => readyMs)).toFixed(0)],
        ['longest task meanwhile, ms', judged(longest.toFixed(0), longest, budgets.longestTaskMs)],
        [`key to results drawn, ms p50 (${keys.length} keys)`, median(keys).toFixed(1)],
        ['key to results drawn, ms p95', judged(p95.toFixed(1), p95, 50)],
        ['key to results drawn, ms most', (keys[keys.length - 1] ?? Number.NaN).toFixed(1)],
      ],
    ),
  );
}

interface Opening {
  readonly readyMs: number;
  readonly longestTaskMs: number;
}

/** Times for each beginning of the query, as if typed one character after the other. */
function typeQuery(tab: Tab, query: string): Promise<number[]> {
  return tab.read<number[]>(
    `(${typeAndWait})(${JSON.stringify([...query].map((_, at, all) => all.slice(0, at + 1).join('')))})`,
  );
}

// Texts, because they run in the page and are no part of the program that measures.
const openingProbe = `(async () => {
  while (document.querySelector('[data-answers="permit"] [data-hits]') === null) await new Promise(requestAnimationFrame);
  const ready = performance.now();
  const file = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('${searchFile}'));
  await new Promise((done) => setTimeout(done, 1500));
  const tasks = __found().longTasks.filter(({ start }) => start >= file.responseEnd && start <= ready);
  return { readyMs: ready - file.responseEnd, longestTaskMs: Math.max(0, ...tasks.map(({ duration }) => duration)) };
})()`;

const typeAndWait = `async (texts) => {
  const field = document.querySelector('input[type="search"]');
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const times = [];
  for (const text of texts) {
    const drawn = new Promise((done) => {
      const look = () => {
        if (document.querySelector('[data-answers]')?.dataset.answers !== text) return;
        watch.disconnect();
        // The frame after the change has it on screen.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        requestAnimationFrame(() => channel.port2.postMessage(0));
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const pressed = performance.now();
    write.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    times.push((await drawn) - pressed);
    await new Promise((done) => setTimeout(done, 60));
  }
  return times;
}`;
