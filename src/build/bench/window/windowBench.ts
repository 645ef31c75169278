import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { openPhone } from '../phone/Phone.ts';
import { serveModules } from '../phone/serveModules.ts';
import { fillWindow } from './fillWindow.ts';
import { measureWindow, type WindowFigures } from './measureWindow.ts';

const passphrase = 'four quiet river boats';

/**
 * A window with very many cases (`CASES`, with `ACTIONS` each) and `WINDOW_PHOTOS` photographs of 2 MB: from the
 * passphrase to the list, a search, a save, the exports, the look through the whole record, and a copy out and back, by
 * the app's own services over a real database, on a processor that is not slowed down.
 */
export async function windowBench(): Promise<void> {
  const cases = Number(process.env['CASES'] ?? 100_000);
  const actions = Number(process.env['ACTIONS'] ?? 3);
  const photographs = Math.min(cases, Number(process.env['WINDOW_PHOTOS'] ?? 250));
  const server = await serveModules([
    'dexie',
    'valibot',
    'hash-wasm',
    'qr',
    'qr/decode.js',
    '@noble/ed25519',
    'fflate',
  ]);
  const phone = await openPhone({ slowdown: 1 });
  try {
    const filling = await server.openEmpty(phone);
    const startedMs = performance.now();
    await filling.read(fillWindow({ cases, actions, photographs, passphrase }));
    console.log(
      `${cases} cases and ${photographs} photographs written in ${((performance.now() - startedMs) / 1000).toFixed(0)} s\n`,
    );
    await filling.close();
    const tab = await server.openEmpty(phone);
    const figures = await tab.read<WindowFigures>(measureWindow(passphrase));
    if (figures.cases !== cases) throw new Error(`${figures.cases} of ${cases} cases were listed`);
    console.log(formatTable(['', 'ms', 'longest task, ms'], rowsOf(figures)));
    console.log(`\n${(figures.heapBytes / 1e6).toFixed(0)} MB of memory with all of them read`);
    const { actions: looked, faultCount, copyBytes, missing, restored } = figures;
    console.log(`${looked} actions looked through, ${faultCount} faults`);
    console.log(`copy: ${(copyBytes / 1e6).toFixed(0)} MB, ${missing} photographs missing, ${restored} cases back`);
  } finally {
    await phone.close();
    await server.close();
  }
}

function rowsOf({ times, spread }: WindowFigures): string[][] {
  const limits: Readonly<Record<string, number>> = {
    unlock: budgets.windowUnlockMs,
    'first page': budgets.windowAnswerMs,
    'search, p99': budgets.windowAnswerMs,
    'save, p99': budgets.windowAnswerMs,
  };
  const shown = (name: string, ms: number) =>
    limits[name] === undefined ? ms.toFixed(0) : judged(ms.toFixed(0), ms, limits[name]);
  return [
    ...times.map(({ name, ms, longestTaskMs }) => [name, shown(name, ms), longestTaskMs.toFixed(0)]),
    ...spread.map(({ name, ms }) => [name, shown(name, ms), '']),
  ];
}
