import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Acknowledged } from './support/Acknowledged.ts';
import { isDeep } from './support/depth.ts';
import { startKillable } from './support/killableBrowser.ts';
import { openBrowser } from './support/openBrowser.ts';
import { serveSite } from './support/serveSite.ts';
import { openStorePage, personId, writeForEver } from './support/storePage.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');

const kills = Number(process.env['PROVE_KILLS'] ?? 100);
/** Every so many kills the database is damaged as well, in another way each time. */
const damageEvery = 5;

type Damage = 'none' | 'database gone' | 'one table gone' | 'log cut short' | 'files beside gone';
const damages: readonly Damage[] = ['database gone', 'one table gone', 'log cut short', 'files beside gone'];

/** Damages what Chromium has put on the disk; false where there is nothing of that kind. */
function damage(profile: string, how: Damage): boolean {
  const root = join(profile, 'Default');
  const databases = join(root, 'IndexedDB');
  const folders = readdirSync(databases).filter((name) => name.endsWith('.leveldb'));
  if (how === 'database gone') {
    rmSync(databases, { recursive: true });
    return true;
  }
  if (how === 'files beside gone') {
    rmSync(join(root, 'File System'), { recursive: true, force: true });
    return true;
  }
  for (const folder of folders) {
    const files = readdirSync(join(databases, folder));
    const [table] = files.filter((file) => file.endsWith('.ldb'));
    const log = files.find((file) => file.endsWith('.log'));
    if (how === 'one table gone' && table !== undefined) rmSync(join(databases, folder, table));
    else if (how === 'log cut short' && log !== undefined) {
      const path = join(databases, folder, log);
      truncateSync(path, Math.floor(statSync(path).size / 2));
    } else return false;
  }
  return folders.length > 0;
}

test(`[STORE-31] killed ${kills} times in mid-write and damaged in between: nothing acknowledged is lost`, async () => {
  test.setTimeout(kills * 30_000 + 120_000);
  const site = await serveSite();
  const profile = mkdtempSync(join(tmpdir(), 'onetrip-kill-'));
  const acknowledged = new Acknowledged();
  const lost: string[] = [];
  const tally = { damaged: 0, restored: 0, thrownAway: 0 };
  const told = () =>
    JSON.stringify({ acknowledged: acknowledged.count, photographs: acknowledged.photos.size, ...tally });
  let done: Damage = 'none';
  for (let round = 0; round <= kills; round++) {
    const browser = await startKillable(profile);
    const { page, found } = await openStorePage(browser.context, site.url);
    const where = `round ${round} after ${done}: ${JSON.stringify([found.recovery, found.keeping])}`;
    lost.push(...acknowledged.missingIn(found, where));
    if (found.recovery?.kind === 'restored') tally.restored++;
    if (found.dataLost && done === 'none') tally.thrownAway++;
    expect(lost).toEqual([]);
    // Put away, or it is told at every start.
    await page.evaluate(() => window.door.acknowledge());
    await acknowledged.follow(page);
    await writeForEver(page, acknowledged.next + 1000);
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900));
    await browser.kill();
    acknowledged.next += 1000;
    done = 'none';
    if (round % damageEvery === damageEvery - 1) {
      const how = damages[Math.floor(round / damageEvery) % damages.length] ?? 'none';
      if (damage(profile, how)) {
        done = how;
        tally.damaged++;
      }
    }
    if (round % 10 === 9) console.log(`${round + 1} kills: ${told()}`);
  }
  console.log(`${kills} kills: ${told()}, lost ${lost.length}`);
  expect(acknowledged.count).toBeGreaterThan(kills * 5);
  rmSync(profile, { recursive: true, force: true });
  await site.stop();
});

for (const megabytes of [5, 20, 50]) {
  test(`[STORE-28] with ${megabytes} MB filled to the brim: told, nothing lost, small changes and erasing go on`, async () => {
    test.setTimeout(600_000);
    const site = await serveSite();
    const device = await openBrowser();
    // Before anything is opened: Chromium remembers for a while how much room there was.
    const session = await device.context.newCDPSession(await device.context.newPage());
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: megabytes * 1024 * 1024 });
    const { page } = await openStorePage(device.context, site.url);
    const filled = await page.evaluate(fillToTheBrim, personId);
    expect(filled.error).toBe('storage/quota');
    expect(filled.kept).toBeGreaterThan(megabytes / 3);
    expect(filled.whole).toBe(filled.kept);
    expect(filled.smallChanges).toBe('kept');
    expect(filled.afterRemoving).toBe('kept');
    console.log(`${megabytes} MB: ${JSON.stringify(filled)}`);
    const erased = await page.evaluate(async () => {
      window.store.close();
      return (await window.door.erase()).ok;
    });
    expect(erased).toBe(true);
    await device.discard();
    await site.stop();
  });
}

/** Keeps photographs of half a megabyte until there is no room; then looks at each, ticks ten papers, removes one. */
async function fillToTheBrim(id: string) {
  const date = '2026-11-20T08:00:00.000Z';
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const nameOf = (number: number) =>
    `${letters.charAt(number % 26)}${letters.charAt(Math.floor(number / 26))}`.padEnd(26, 'z');
  const size = 512 * 1024;
  const bytesOf = (number: number) => {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    bytes[0] = number;
    return bytes;
  };
  const put = (number: number) =>
    window.store.files.put(
      { personId: id },
      {
        id: nameOf(number),
        evidenceTypeId: 'evidence.photo',
        type: 'image/jpeg',
        bytes: size,
        width: number + 1,
        height: 1,
        sha256: '0'.repeat(64),
        addedAt: date,
      },
      bytesOf(number),
    );
  let kept = 0;
  let error = '';
  for (; kept < 250 && error === ''; ) {
    const result = await put(kept);
    if (result.ok) kept++;
    else error = result.error.type;
  }
  let whole = 0;
  for (let number = 0; number < kept; number++) {
    const read = await window.store.files.read(nameOf(number));
    if (read.ok && read.value?.length === size && read.value[0] === number % 256) whole++;
  }
  let smallChanges = 'kept';
  for (let number = 0; number < 10; number++) {
    const saved = await window.store.evidenceItems.save({
      owner: { personId: id },
      evidenceTypeId: `evidence.paper-${number}`,
      state: 'ready',
      updatedAt: date,
      edition: 1,
    });
    if (!saved.ok) smallChanges = saved.error.type;
  }
  for (let number = 0; number < 3; number++) await window.store.files.remove(nameOf(number));
  const again = await put(kept);
  return { kept, error, whole, smallChanges, afterRemoving: again.ok ? 'kept' : again.error.type };
}
