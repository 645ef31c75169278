import { afterEach, expect, test, vi } from 'vitest';
import { emptyOutbox, openOutbox } from '../../../src/browser/files/openOutbox.ts';

const pieces = Array.from({ length: 23 }, (_, index) => new Uint8Array(500_000).fill(index));

async function write(): Promise<File> {
  const outbox = await openOutbox();
  for (const piece of pieces) await outbox.write(piece);
  return outbox.finish('a.cscz');
}

/** Every file of the browser's own file system below the outbox. */
async function left(): Promise<string[]> {
  const names: string[] = [];
  for await (const [name] of (await navigator.storage.getDirectory()).entries()) names.push(name);
  return names.filter((name) => name.includes('outbox'));
}

async function expectWhole(file: File): Promise<void> {
  expect([file.name, file.size]).toEqual(['a.cscz', 11_500_000]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect(
    pieces.every((_, index) => bytes[index * 500_000] === index && bytes[(index + 1) * 500_000 - 1] === index),
  ).toBe(true);
}

afterEach(async () => {
  vi.restoreAllMocks();
  await emptyOutbox();
});

test('[OUTBOX-1] what was written piece by piece is one whole file, and gone when the outbox is emptied', async () => {
  await expectWhole(await write());
  expect(await left()).toEqual(['onetrip-outbox']);
  await emptyOutbox();
  expect(await left()).toEqual([]);
});

test('[OUTBOX-1] where pages may not write to a file system of their own it is held in memory', async () => {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
  await expectWhole(await write());
  vi.restoreAllMocks();
  expect(await left()).toEqual([]);
});

test('[OUTBOX-1] what was begun and given up leaves nothing behind', async () => {
  const outbox = await openOutbox();
  for (const piece of pieces) await outbox.write(piece);
  await outbox.discard();
  expect(await left()).toEqual([]);
});
