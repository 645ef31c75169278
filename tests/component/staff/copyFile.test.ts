import { afterEach, expect, test, vi } from 'vitest';
import { beginCopyFile, forgetCopyFile } from '../../../src/browser/folder/beginCopyFile.ts';

const pieces = Array.from({ length: 23 }, (_, index) => new Uint8Array(500_000).fill(index));

async function write(): Promise<Blob> {
  const file = await beginCopyFile();
  for (const piece of pieces) await file.write(piece);
  return file.finish();
}

/** Files of copies in the browser's own file system. */
async function left(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('onetrip-copy', { create: true });
  const names: string[] = [];
  for await (const [name] of folder.entries()) names.push(name);
  return names;
}

async function expectWhole(file: Blob): Promise<void> {
  expect(file.size).toBe(11_500_000);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(
    pieces.every((_, index) => bytes[index * 500_000] === index && bytes[(index + 1) * 500_000 - 1] === index),
  ).toBe(true);
}

afterEach(async () => {
  vi.restoreAllMocks();
  await forgetCopyFile();
});

test('[OUTBOX-2] a copy written piece by piece is one whole file beside the page, and gone when it is forgotten', async () => {
  await expectWhole(await write());
  await expectWhole(await write());
  expect(await left()).toEqual(['window.onetrip']);
  // It may just be leaving the device.
  await forgetCopyFile(60_000);
  expect(await left()).toEqual(['window.onetrip']);
  await forgetCopyFile();
  expect(await left()).toEqual([]);
});

test('[OUTBOX-2] where pages may not write to a file system of their own it is held in memory', async () => {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
  await expectWhole(await write());
  vi.restoreAllMocks();
  expect(await left()).toEqual([]);
});

test('[OUTBOX-2] a copy that is given up leaves nothing, half or whole', async () => {
  const half = await beginCopyFile();
  for (const piece of pieces) await half.write(piece);
  await half.discard();
  expect(await left()).toEqual([]);
  const whole = await beginCopyFile();
  await whole.write(new Uint8Array(10));
  expect((await whole.finish()).size).toBe(10);
  await whole.discard();
  expect(await left()).toEqual([]);
});
