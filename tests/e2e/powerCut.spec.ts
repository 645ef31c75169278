import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Acknowledged } from './support/Acknowledged.ts';
import { isDeep } from './support/depth.ts';
import { startKillable } from './support/killableBrowser.ts';
import { makeLoopDisk, whyNoPowerCut } from './support/loopDisk.ts';
import { serveSite } from './support/serveSite.ts';
import { openStorePage, writeForEver } from './support/storePage.ts';

test.skip(!isDeep, 'a longer proof: npm run prove');
const reason = !isDeep ? undefined : whyNoPowerCut();
test.skip(reason !== undefined, reason ?? '');

const cuts = Number(process.env['PROVE_CUTS'] ?? 20);

test(`[STORE-34] power cut ${cuts} times in mid-write: nothing acknowledged is lost`, async () => {
  test.setTimeout(cuts * 20_000 + 60_000);
  const site = await serveSite();
  const disk = makeLoopDisk(256);
  const acknowledged = new Acknowledged();
  const lost: string[] = [];
  let restored = 0;
  let forgotten = 0;
  for (let round = 0; round <= cuts; round++) {
    const browser = await startKillable(join(disk.mount, 'profile'));
    const { page, found } = await openStorePage(browser.context, site.url);
    lost.push(
      ...acknowledged.missingIn(
        found,
        `cut ${round}: ${JSON.stringify([found.recovery, found.keeping, found.dataLost])}`,
      ),
    );
    if (found.recovery?.kind === 'restored') restored++;
    if (round === cuts || lost.length > 0) {
      await browser.kill();
      break;
    }
    await page.evaluate(() => window.door.acknowledge());
    await acknowledged.follow(page);
    await writeForEver(page, acknowledged.next + 1000);
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900));
    // Written without a sync: a true power cut forgets it.
    const unsynced = join(disk.mount, `unsynced-${round}`);
    writeFileSync(unsynced, 'x'.repeat(10_000));
    acknowledged.stop();
    // Copying takes a moment, and a picture of several moments is no disk that ever was.
    browser.freeze();
    disk.cutPower();
    await browser.kill();
    acknowledged.next += 1000;
    await disk.mountCopy();
    if (!existsSync(unsynced) || statSync(unsynced).size === 0) forgotten++;
    if (round % 5 === 4) console.log(`${round + 1} cuts: ${acknowledged.count} acknowledged, lost ${lost.length}`);
  }
  const tally = { acknowledged: acknowledged.count, photographs: acknowledged.photos.size, restored, forgotten };
  console.log(`${cuts} cuts: ${JSON.stringify(tally)}, lost ${lost.length}`);
  await disk.discard();
  await site.stop();
  expect(lost).toEqual([]);
  expect(acknowledged.count).toBeGreaterThan(cuts * 5);
  expect(forgotten).toBeGreaterThan(0);
});
