import { afterEach, expect, test } from 'vitest';
import { emptyOutbox, fillOutbox } from '../../../src/browser/files/fillOutbox.ts';
import { copyOutbox, forgetOldCopy } from '../../../src/browser/folder/copyOutbox.ts';

const write = () => fillOutbox('window.onetrip', (give) => give(new Uint8Array(10)), copyOutbox);

/** What stands in the browser's own file system. */
async function places(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names;
}

afterEach(() => emptyOutbox(copyOutbox));

test('[OUTBOX-2] a copy of a window lies in a place of its own, which visitors do not empty', async () => {
  const file = await write();
  await emptyOutbox();
  expect([file.name, (await file.arrayBuffer()).byteLength]).toEqual(['window.onetrip', 10]);
  expect(await places()).toContain(copyOutbox);
});

test('[OUTBOX-2] a copy that was left behind goes once it is old; a younger one may be leaving the device', async () => {
  await write();
  await forgetOldCopy(60_000);
  expect(await places()).toContain(copyOutbox);
  await forgetOldCopy(0);
  expect(await places()).not.toContain(copyOutbox);
});

test('[OUTBOX-2] a copy that is given up leaves nothing', async () => {
  const givenUp = fillOutbox(
    'window.onetrip',
    async (give) => {
      await give(new Uint8Array(5_000_000));
      throw new Error('given up');
    },
    copyOutbox,
  );
  await expect(givenUp).rejects.toThrow('given up');
  expect(await places()).not.toContain(copyOutbox);
});
