import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Acknowledged } from './support/Acknowledged.ts';
import { isDeep } from './support/depth.ts';
import { startKillable } from './support/killableBrowser.ts';
import { makeLoopDisk, whyNoPowerCut } from './support/loopDisk.ts';
import { serveSite } from './support/serveSite.ts';
import { type Found, openStorePage, writeForEver } from './support/storePage.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');
const reason = !isDeep ? undefined : whyNoPowerCut();
test.skip(reason !== undefined, reason ?? '');

const cuts = Number(process.env['PROVE_CUTS'] ?? 20);

/**
 * What a cut leaves is opened beside the disk it was taken from. `one`: then the disk goes on as if there had been no
 * cut, so that each cut is judged by itself. `another`: life goes on with what the cut left.
 */
for (const [disk, after] of [
  ['ext4', 'one'],
  ['xfs', 'another'],
] as const) {
  test(`[STORE-34] ${cuts} power cuts in mid-write, one after ${after}, on ${disk}: nothing acknowledged is lost`, async () => {
    test.setTimeout(cuts * 60_000 + 60_000);
    const site = await serveSite();
    const loop = makeLoopDisk(4000, disk);
    const acknowledged = new Acknowledged();
    const lost: string[] = [];
    const tally = { cuts: 0, restored: 0, thrownAway: 0, forgotten: 0 };
    const judge = (found: Found) => {
      const told = JSON.stringify([found.recovery, found.keeping, found.dataLost]);
      lost.push(...acknowledged.missingIn(found, `cut ${tally.cuts}: ${told}`));
      if (found.recovery?.kind === 'restored') tally.restored++;
      if (found.dataLost) tally.thrownAway++;
    };
    while (tally.cuts < cuts && lost.length === 0) {
      const browser = await startKillable(join(loop.mount, 'profile'));
      const { page } = await openStorePage(browser.context, site.url);
      await page.evaluate(() => window.door.acknowledge());
      // Files that are half a minute old have their place on the disk; copies that the cut before took are made again.
      await page.waitForTimeout(1500);
      loop.settle();
      await acknowledged.follow(page);
      await writeForEver(page, acknowledged.next + 1000);
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 2700));
      // Written without a sync: a true power cut forgets it.
      const unsynced = `unsynced-${tally.cuts}`;
      writeFileSync(join(loop.mount, unsynced), 'x'.repeat(10_000));
      acknowledged.stop();
      loop.cutPower();
      await browser.kill();
      tally.cuts++;
      acknowledged.next += 1000;
      const left = await loop.mountCopy();
      if (!existsSync(join(left, unsynced)) || statSync(join(left, unsynced)).size === 0) tally.forgotten++;
      const again = await startKillable(join(left, 'profile'));
      judge((await openStorePage(again.context, site.url)).found);
      await again.kill();
      if (after === 'one') await loop.dropCopy();
      else await loop.goOnWithCopy();
    }
    const seen = { ...tally, acknowledged: acknowledged.count, photographs: acknowledged.photos.size };
    console.log(`${disk}: ${JSON.stringify(seen)}, lost ${lost.length}`);
    await loop.discard();
    await site.stop();
    expect(lost).toEqual([]);
    expect(acknowledged.count).toBeGreaterThan(cuts);
    expect(tally.forgotten).toBeGreaterThan(0);
  });
}
