import { budgets, judged } from '../Budget.ts';
import { formatTable } from '../formatTable.ts';
import { openPhone, type Phone, type Tab } from '../phone/Phone.ts';
import { type ModuleServer, serveModules } from '../phone/serveModules.ts';
import { PeakMemory } from './PeakMemory.ts';

const megabyte = 1_000_000;
const passphrase = 'four quiet river boats';

/**
 * Half a gigabyte of photographs out of one phone and into another: the app's own services over real stores, in two
 * profiles.
 */
export async function backupBench(): Promise<void> {
  const photographs = Number(process.env['PHOTOS'] ?? 250);
  const server = await serveModules(['dexie', 'valibot', 'hash-wasm']);
  try {
    const rows: string[][] = [];
    const time = async (name: string, tab: Tab, work: () => Promise<unknown>): Promise<number> => {
      const memory = new PeakMemory(tab.devtools);
      const startedMs = performance.now();
      await work();
      const tookMs = performance.now() - startedMs;
      const peak = await memory.stop();
      rows.push([
        name,
        (tookMs / 1000).toFixed(1),
        judged((peak / megabyte).toFixed(0), peak, budgets.backupMemoryBytes),
      ]);
      return tookMs;
    };

    const old = await openPhone({ slowdown: 1 });
    const from = await openServices(old, server);
    await time('photographs kept', from, () => from.read(fill(photographs)));
    const out = await time('backup made and read back', from, () => from.read(writing));
    const download = from.page.waitForEvent('download', { timeout: 120_000 });
    await from.read('backup.save(made)');
    const file = await (await download).path();

    const fresh = await openPhone({ slowdown: 1 });
    const to = await openServices(fresh, server);
    await to.page.locator('input').setInputFiles(file);
    let back = await time('file checked', to, () => to.read(inspecting));
    back += await time('restored, read back and compared', to, () => to.read(restoring));
    await old.close();
    await fresh.close();
    console.log(formatTable(['', 'seconds', 'most memory, MB'], rows));
    console.log(
      `\n${photographs} photographs of 2 MB out and back: ${judged(`${((out + back) / 1000).toFixed(1)} s`, out + back, budgets.backupMs)}`,
    );
  } finally {
    await server.close();
  }
}

async function openServices(phone: Phone, server: ModuleServer): Promise<Tab> {
  const tab = await server.openEmpty(phone, '<input type="file">');
  await tab.read(`import('/src/app/createAppServices.ts').then(({ createAppServices }) => {
    Object.assign(globalThis, createAppServices().visitors);
    papers.observe('self').subscribe(() => undefined);
    return backup.open();
  }).then((opened) => void (globalThis.backup = opened))`);
  return tab;
}

/** Bytes that do not compress, behind the head of a JPEG: what a camera gives, without the time to encode it. */
const fill = (photographs: number): string => `(async () => {
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 5, 220, 7, 208, 1, 1, 0x11, 0];
  for (let index = 0; index < ${photographs}; index += 1) {
    const bytes = new Uint8Array(${2 * megabyte});
    for (let at = 0; at < bytes.length; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    bytes.set(head);
    const picture = { type: 'image/jpeg', bytes, width: 2000, height: 1500 };
    const kept = await papers.keep('self', 'evidence.bench-' + (index % 10), picture);
    if (!kept.ok) throw new Error(kept.error.type);
  }
})()`;

const writing = `backup.write('${passphrase}').result.then((result) => {
  if (!result.ok) throw new Error(result.error.type);
  globalThis.made = result.value;
})`;

const inspecting = `backup.inspect(document.querySelector('input').files[0], '${passphrase}').result.then((result) => {
  if (!result.ok) throw new Error(result.error.type);
  globalThis.inspected = result.value;
})`;

const restoring = `inspected.restore().result.then((result) => {
  if (!result.ok) throw new Error(result.error.type);
})`;
